package careplan.staff;

import careplan.base.Kana;
import careplan.edit.Checks;
import java.util.regex.Pattern;

/** What 職員の基本情報 must be like, as far as that can be told without the database. */
final class StaffRules {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]*");
    static final Pattern LOGIN_NAME = Pattern.compile("[0-9A-Za-z._@-]{3,50}");
    private static final int CODE_LENGTH = 10;
    private static final int NAME_LENGTH = 60;

    private StaffRules() {}

    static Checks check(StaffForm form) {
        return new Checks()
                .required("code", form.getCode())
                .length("code", form.getCode(), CODE_LENGTH)
                .form("code", form.getCode(), CODE, "code")
                .required("name", form.getName())
                .length("name", form.getName(), NAME_LENGTH)
                .required("kana", form.getKana())
                .length("kana", form.getKana(), NAME_LENGTH)
                .hiragana("kana", Kana.toHiragana(form.getKana()))
                .form("loginName", form.getLoginName(), LOGIN_NAME, "loginName")
                .wrongIf(form.isAdmin() && form.getLoginName() == null, "loginName", "adminNeedsLogin");
    }

    static Checks check(AffiliationForm form) {
        return new Checks()
                .required("officeId", form.getOfficeId())
                .length("jobTitle", form.getJobTitle(), NAME_LENGTH)
                .required("validFrom", form.getValidFrom())
                .period("validTo", form.getValidFrom(), form.getValidTo());
    }
}
