package careplan.client;

import careplan.staff.Gender;
import java.io.Serializable;
import java.time.LocalDate;

/** 利用者の基本情報 as a page edits it. */
public class ClientForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long id;
    private int version;
    private String code;
    private String name;
    private String kana;
    private Gender gender;
    private LocalDate birthDate;
    private String postalCode;
    private String address1;
    private String address2;
    private String phone;

    /** What is kept of it. */
    static ClientForm of(Client client) {
        ClientForm form = new ClientForm();
        form.id = client.getId();
        form.version = client.getVersion();
        form.code = client.getCode();
        form.name = client.getName();
        form.kana = client.getKana();
        form.gender = client.getGender();
        form.birthDate = client.getBirthDate();
        form.postalCode = client.getPostalCode();
        form.address1 = client.getAddress1();
        form.address2 = client.getAddress2();
        form.phone = client.getPhone();
        return form;
    }

    /** Null for somebody new. */
    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** As it was read; counts edits of certifications and offices too. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /** 利用者コード. */
    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** 氏名. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** 氏名かな. */
    public String getKana() {
        return kana;
    }

    public void setKana(String kana) {
        this.kana = kana;
    }

    /** 性別. */
    public Gender getGender() {
        return gender;
    }

    public void setGender(Gender gender) {
        this.gender = gender;
    }

    /** 生年月日. */
    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    /** 郵便番号. */
    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = postalCode;
    }

    /** 住所１. */
    public String getAddress1() {
        return address1;
    }

    public void setAddress1(String address1) {
        this.address1 = address1;
    }

    /** 住所２. */
    public String getAddress2() {
        return address2;
    }

    public void setAddress2(String address2) {
        this.address2 = address2;
    }

    /** 電話番号. */
    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
