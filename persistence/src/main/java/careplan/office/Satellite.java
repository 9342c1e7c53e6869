package careplan.office;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** サテライト of an office. */
@Entity
@Table(name = "satellite")
public class Satellite extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "office_id", nullable = false)
    private Office office;

    @NotNull
    @Size(max = 2)
    @Column(name = "branch", length = 2, nullable = false)
    private String branch;

    @NotNull
    @Size(max = 100)
    @Column(name = "name", length = 100, nullable = false)
    private String name;

    /** The main office. */
    public Office getOffice() {
        return office;
    }

    public void setOffice(Office office) {
        this.office = office;
    }

    /** サテライト枝番. */
    public String getBranch() {
        return branch;
    }

    public void setBranch(String branch) {
        this.branch = Texts.blankToNull(branch);
    }

    /** 名称. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Texts.blankToNull(name);
    }
}
