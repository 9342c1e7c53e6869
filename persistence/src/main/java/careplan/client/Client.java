package careplan.client;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import careplan.office.Corporation;
import careplan.staff.Gender;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 利用者 of the corporation. */
@Entity
@Table(name = "client")
public class Client extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "corporation_id", nullable = false)
    private Corporation corporation;

    @NotNull
    @Size(max = 10)
    @Column(name = "code", length = 10, nullable = false)
    private String code;

    @NotNull
    @Size(max = 60)
    @Column(name = "name", length = 60, nullable = false)
    private String name;

    @NotNull
    @Size(max = 60)
    @Column(name = "kana", length = 60, nullable = false)
    private String kana;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "gender", length = 30, nullable = false)
    private Gender gender;

    @NotNull
    @Column(name = "birth_date", nullable = false)
    private LocalDate birthDate;

    @Size(max = 8)
    @Column(name = "postal_code", length = 8)
    private String postalCode;

    @Size(max = 100)
    @Column(name = "address1", length = 100)
    private String address1;

    @Size(max = 100)
    @Column(name = "address2", length = 100)
    private String address2;

    @Size(max = 15)
    @Column(name = "phone", length = 15)
    private String phone;

    /** The corporation that serves the client. */
    public Corporation getCorporation() {
        return corporation;
    }

    public void setCorporation(Corporation corporation) {
        this.corporation = corporation;
    }

    /** 利用者コード. */
    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Texts.blankToNull(code);
    }

    /** 氏名. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Texts.blankToNull(name);
    }

    /** 氏名かな, in hiragana. */
    public String getKana() {
        return kana;
    }

    public void setKana(String kana) {
        this.kana = Texts.blankToNull(kana);
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

    /** 郵便番号 XXX-XXXX. */
    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = Texts.blankToNull(postalCode);
    }

    /** 住所１. */
    public String getAddress1() {
        return address1;
    }

    public void setAddress1(String address1) {
        this.address1 = Texts.blankToNull(address1);
    }

    /** 住所２. */
    public String getAddress2() {
        return address2;
    }

    public void setAddress2(String address2) {
        this.address2 = Texts.blankToNull(address2);
    }

    /** 電話番号. */
    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = Texts.blankToNull(phone);
    }
}
