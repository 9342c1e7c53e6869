package careplan.office;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/**
 * 地域区分, which decides the unit price. The data standard, and so this product, numbers the areas in their order; 国保連
 * numbers them in its own (6 is ２級地 there, 2 is ４級地), so that a bare digit may mean two areas. Only the name, the two
 * digits of the standard or a number that says whose it is tells an area for certain.
 */
public enum AreaGrade {
    FIRST("01", "1", "１級地"),
    SECOND("02", "6", "２級地"),
    THIRD("03", "7", "３級地"),
    FOURTH("04", "2", "４級地"),
    FIFTH("05", "3", "５級地"),
    SIXTH("06", "4", "６級地"),
    SEVENTH("07", "9", "７級地"),
    OTHER("00", "5", "その他");

    private static final String FEDERATION = "国保連";

    private final String code;
    private final String federationNumber;
    private final String label;

    AreaGrade(String code, String federationNumber, String label) {
        this.code = code;
        this.federationNumber = federationNumber;
        this.label = label;
    }

    /** The number in the data standard and in our tables, 01 to 07 and 00. */
    public String code() {
        return code;
    }

    /**
     * Finds the area that a text names: the standard's two digits ("02"), the name ("２級地", in full or half width) or 国保連's
     * number with whose it is ("国保連6"). Empty for anything else, a bare digit too.
     */
    public static Optional<AreaGrade> read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
        return Arrays.stream(values())
                .filter(area -> plain.equals(area.code)
                        || plain.equals(Normalizer.normalize(area.label, Normalizer.Form.NFKC))
                        || plain.equals(FEDERATION + area.federationNumber))
                .findFirst();
    }
}
