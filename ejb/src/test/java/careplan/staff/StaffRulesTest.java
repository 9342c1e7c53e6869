package careplan.staff;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.edit.Problem;
import org.junit.jupiter.api.Test;

class StaffRulesTest {

    @Test
    void everyFieldTellsItsOwnProblem() {
        StaffForm form = new StaffForm();
        form.setCode("職員1");
        form.setKana("楽々");
        form.setLoginName("ab");
        assertThat(StaffRules.check(form).problems())
                .containsExactly(
                        new Problem("code", "code", null),
                        new Problem("name", "required", null),
                        new Problem("kana", "hiragana", null),
                        new Problem("loginName", "loginName", null));
    }

    @Test
    void anAdministratorNeedsALogin() {
        StaffForm form = new StaffForm();
        form.setCode("00001");
        form.setName("楽々 はじめ");
        form.setKana("ラクラク はじめ");
        assertThat(StaffRules.check(form).problems()).isEmpty();
        form.setAdmin(true);
        assertThat(StaffRules.check(form).problems())
                .containsExactly(new Problem("loginName", "adminNeedsLogin", null));
    }
}
