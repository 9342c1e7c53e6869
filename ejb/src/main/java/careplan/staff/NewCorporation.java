package careplan.staff;

import careplan.office.OfficeKind;
import java.io.Serializable;

/** A corporation that is to be made, with the office to begin with and its first administrator. */
public class NewCorporation implements Serializable {

    private static final long serialVersionUID = 1L;

    private String corporationName;
    private String officeNumber;
    private String officeName;
    private OfficeKind kind;
    private String areaGrade;
    private String loginName;
    private String password;

    public String getCorporationName() {
        return corporationName;
    }

    public void setCorporationName(String corporationName) {
        this.corporationName = corporationName;
    }

    public String getOfficeNumber() {
        return officeNumber;
    }

    public void setOfficeNumber(String officeNumber) {
        this.officeNumber = officeNumber;
    }

    public String getOfficeName() {
        return officeName;
    }

    public void setOfficeName(String officeName) {
        this.officeName = officeName;
    }

    public OfficeKind getKind() {
        return kind;
    }

    public void setKind(OfficeKind kind) {
        this.kind = kind;
    }

    public String getAreaGrade() {
        return areaGrade;
    }

    public void setAreaGrade(String areaGrade) {
        this.areaGrade = areaGrade;
    }

    /** ログイン名 of the first administrator. */
    public String getLoginName() {
        return loginName;
    }

    public void setLoginName(String loginName) {
        this.loginName = loginName;
    }

    /** To be changed at the first login. */
    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
