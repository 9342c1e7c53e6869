package careplan.door;

import java.util.Arrays;
import java.util.Map;

/** What a request says by its parameters, as far as that can be told without the page: whether any page of ours could have sent it. */
final class SentParameters {

    /** Rows of a page, of which no list offers more. */
    private static final int MOST_ROWS = 100;

    private SentParameters() {}

    /** Whether no parameter holds what neither a browser nor a page sends. */
    static boolean makeSense(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .allMatch(one -> Arrays.stream(one.getValue()).allMatch(value -> makesSense(one.getKey(), value)));
    }

    private static boolean makesSense(String name, String value) {
        if (name.indexOf('\0') >= 0 || value.indexOf('\0') >= 0) {
            return false; // what no database can even compare
        }
        if (name.endsWith("_rows")) {
            return value.matches("[1-9][0-9]{0,2}") && Integer.parseInt(value) <= MOST_ROWS;
        }
        return !name.endsWith("_first") || value.matches("[0-9]{1,8}");
    }
}
