package careplan.plan;

import java.util.Arrays;
import java.util.Optional;

/** The programmes of a 支援計画書, and how many questions of the 基本チェックリスト each has. */
public enum CheckListProgram {
    EXERCISE("運動不足", 5),
    NUTRITION("栄養改善", 2),
    ORAL_CARE("口腔内ケア", 3),
    SECLUSION("閉じこもり予防", 2),
    FORGETFULNESS("物忘れ予防", 3),
    DEPRESSION("うつ予防", 5);

    private final String label;
    private final int questions;

    CheckListProgram(String label, int questions) {
        this.label = label;
        this.questions = questions;
    }

    /** As the form writes it. */
    public String label() {
        return label;
    }

    public int questions() {
        return questions;
    }

    /** The field of UPYOBO that counts the questions which applied. */
    public String hitsField() {
        return "基本チェックリストの該当数(" + label + ")";
    }

    /** The field of UPYOBO that says whether the programme is needed. */
    public String neededField() {
        return "事業プログラムの要否(" + label + ")";
    }

    /** The programme whose questions a field counts. */
    public static Optional<CheckListProgram> countedBy(String field) {
        return Arrays.stream(values())
                .filter(program -> program.hitsField().equals(field))
                .findFirst();
    }
}
