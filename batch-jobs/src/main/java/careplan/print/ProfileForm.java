package careplan.print;

import java.util.List;
import java.util.Map;

/**
 * 利用者基本情報.
 *
 * @param fields of UPKIHON, by their names in the layout
 * @param choices the circled words, by the name of their field
 * @param age in years at the day of the talk, or ""
 * @param day １日の生活・すごし方: rows of UPKIHON_SUB1
 * @param illnesses 現病歴・既往歴と経過
 * @param familyTree 家族構成
 */
public record ProfileForm(
        Map<String, String> fields,
        Map<String, Choice> choices,
        String age,
        List<Map<String, String>> day,
        List<Illness> illnesses,
        FamilyTree familyTree)
        implements FormData {

    private static final int DAY_ROWS = 8;
    private static final int ILLNESS_ROWS = 4;

    /**
     * An illness.
     *
     * @param fields of UPKIHON_SUB2
     * @param star ☆ where the doctor is the one in charge
     * @param course 治療中・経観中・その他
     */
    public record Illness(Map<String, String> fields, String star, Choice course) {}

    @Override
    public String template() {
        return "profile";
    }

    @Override
    public String title() {
        return "利用者基本情報";
    }

    @Override
    public String clientName() {
        return fields.get("利用者氏名");
    }

    /** How many rows of the day are empty. */
    public int blankDays() {
        return Math.max(0, DAY_ROWS - day.size());
    }

    /** How many rows of illnesses are empty. */
    public int blankIllnesses() {
        return Math.max(0, ILLNESS_ROWS - illnesses.size());
    }

    @Override
    public boolean hasRoom() {
        return true;
    }

    @Override
    public int sheets() {
        return 2;
    }

    @Override
    public boolean landscape() {
        return false;
    }
}
