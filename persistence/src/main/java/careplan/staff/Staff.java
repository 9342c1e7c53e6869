package careplan.staff;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import careplan.office.Corporation;
import careplan.office.Office;
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
import java.time.LocalDateTime;

/** 職員: a member of staff, and the account that the server authenticates. */
@Entity
@Table(name = "staff")
public class Staff extends BaseEntity {

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

    @Enumerated(EnumType.STRING)
    @Column(name = "gender", length = 30)
    private Gender gender;

    @Size(max = 50)
    @Column(name = "login_name", length = 50)
    private String loginName;

    @Size(max = 100)
    @Column(name = "password_hash", length = 100)
    private String passwordHash;

    @Column(name = "must_change_password", nullable = false)
    private boolean mustChangePassword;

    @Column(name = "active", nullable = false)
    private boolean active = true;

    @Column(name = "admin", nullable = false)
    private boolean admin;

    @Column(name = "operator", nullable = false)
    private boolean operator;

    @Column(name = "care_manager", nullable = false)
    private boolean careManager;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "preferred_office_id")
    private Office preferredOffice;

    @Column(name = "failed_logins", nullable = false)
    private int failedLogins;

    @Column(name = "login_allowed_from")
    private LocalDateTime loginAllowedFrom;

    @Column(name = "locked", nullable = false)
    private boolean locked;

    @Column(name = "last_login_at")
    private LocalDateTime lastLoginAt;

    /** The employer. */
    public Corporation getCorporation() {
        return corporation;
    }

    public void setCorporation(Corporation corporation) {
        this.corporation = corporation;
    }

    /** 職員コード. */
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

    /** 氏名かな. */
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

    /** ログイン名, unique; null for staff who do not log in. */
    public String getLoginName() {
        return loginName;
    }

    public void setLoginName(String loginName) {
        this.loginName = Texts.blankToNull(loginName);
    }

    /** bcrypt in modular crypt form, as the JDBC realm reads it. */
    public String getPasswordHash() {
        return passwordHash;
    }

    public void setPasswordHash(String passwordHash) {
        this.passwordHash = Texts.blankToNull(passwordHash);
    }

    /** Whether the password must be changed at the next login. */
    public boolean isMustChangePassword() {
        return mustChangePassword;
    }

    public void setMustChangePassword(boolean mustChangePassword) {
        this.mustChangePassword = mustChangePassword;
    }

    /** Whether the account may log in. */
    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    /** 管理者. */
    public boolean isAdmin() {
        return admin;
    }

    public void setAdmin(boolean admin) {
        this.admin = admin;
    }

    /** Batch operator: may restart jobs of all offices, sees no client data. */
    public boolean isOperator() {
        return operator;
    }

    public void setOperator(boolean operator) {
        this.operator = operator;
    }

    /** Whether this person is a 介護支援専門員. */
    public boolean isCareManager() {
        return careManager;
    }

    public void setCareManager(boolean careManager) {
        this.careManager = careManager;
    }

    /** 優先: the office that comes first in 事業所選択. */
    public Office getPreferredOffice() {
        return preferredOffice;
    }

    public void setPreferredOffice(Office preferredOffice) {
        this.preferredOffice = preferredOffice;
    }

    /** Wrong passwords since the last login. */
    public int getFailedLogins() {
        return failedLogins;
    }

    public void setFailedLogins(int failedLogins) {
        this.failedLogins = failedLogins;
    }

    /** Until then logins are refused, however good the password. */
    public LocalDateTime getLoginAllowedFrom() {
        return loginAllowedFrom;
    }

    public void setLoginAllowedFrom(LocalDateTime loginAllowedFrom) {
        this.loginAllowedFrom = loginAllowedFrom;
    }

    /** Locked by an administrator or after too many wrong passwords. */
    public boolean isLocked() {
        return locked;
    }

    public void setLocked(boolean locked) {
        this.locked = locked;
    }

    /** The last login. */
    public LocalDateTime getLastLoginAt() {
        return lastLoginAt;
    }

    public void setLastLoginAt(LocalDateTime lastLoginAt) {
        this.lastLoginAt = lastLoginAt;
    }
}
