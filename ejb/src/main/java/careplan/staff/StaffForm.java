package careplan.staff;

import java.io.Serializable;

/** 職員の基本情報 and login as a page edits them. */
public class StaffForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long id;
    private int version;
    private String code;
    private String name;
    private String kana;
    private Gender gender;
    private boolean careManager;
    private boolean active = true;
    private String loginName;
    private boolean admin;
    private boolean locked;
    private boolean passwordSet;
    private boolean factorSet;
    private boolean self;
    private boolean loginOpen = true;

    /** What is kept of this person. */
    static StaffForm of(Staff staff) {
        StaffForm form = new StaffForm();
        form.id = staff.getId();
        form.version = staff.getVersion();
        form.code = staff.getCode();
        form.name = staff.getName();
        form.kana = staff.getKana();
        form.gender = staff.getGender();
        form.careManager = staff.isCareManager();
        form.active = staff.isActive();
        form.loginName = staff.getLoginName();
        form.admin = staff.isAdmin();
        form.locked = staff.isLocked();
        form.passwordSet = staff.getPasswordHash() != null;
        return form;
    }

    /** Whether 二段階認証 is in use. */
    public boolean isFactorSet() {
        return factorSet;
    }

    public void setFactorSet(boolean factorSet) {
        this.factorSet = factorSet;
    }

    /** Whether it is the caller, whose password is changed elsewhere. */
    public boolean isSelf() {
        return self;
    }

    public void setSelf(boolean self) {
        this.self = self;
    }

    /** Whether the caller may change login name, password and lock. */
    public boolean isLoginOpen() {
        return loginOpen;
    }

    public void setLoginOpen(boolean loginOpen) {
        this.loginOpen = loginOpen;
    }

    /** Null for somebody new. */
    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** As it was read. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /** 職員コード, up to 10 letters and digits. */
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

    /** 性別, or null. */
    public Gender getGender() {
        return gender;
    }

    public void setGender(Gender gender) {
        this.gender = gender;
    }

    /** 介護支援専門員. */
    public boolean isCareManager() {
        return careManager;
    }

    public void setCareManager(boolean careManager) {
        this.careManager = careManager;
    }

    /** False for people who have left. */
    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    /** ログイン名, or null. */
    public String getLoginName() {
        return loginName;
    }

    public void setLoginName(String loginName) {
        this.loginName = loginName;
    }

    /** 管理者. */
    public boolean isAdmin() {
        return admin;
    }

    public void setAdmin(boolean admin) {
        this.admin = admin;
    }

    /** Whether the login is locked; changed by lock and unlock only. */
    public boolean isLocked() {
        return locked;
    }

    public void setLocked(boolean locked) {
        this.locked = locked;
    }

    /** Whether there is a password; changed by setting one only. */
    public boolean isPasswordSet() {
        return passwordSet;
    }

    public void setPasswordSet(boolean passwordSet) {
        this.passwordSet = passwordSet;
    }
}
