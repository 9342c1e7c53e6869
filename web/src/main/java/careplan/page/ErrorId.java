package careplan.page;

import java.security.SecureRandom;

/** The id that joins what a person reads on the error page with what the administrator finds in the log. */
final class ErrorId {

    /** The request attribute that carries it to the error page. */
    static final String ATTRIBUTE = "careplan.errorId";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    private ErrorId() {}

    /** A new one: 8 capitals and digits, without those that are misread on the telephone. */
    static String next() {
        StringBuilder id = new StringBuilder();
        RANDOM.ints(LENGTH, 0, CHARACTERS.length()).mapToObj(CHARACTERS::charAt).forEach(id::append);
        return id.toString();
    }

    /** Whether {@code text} can be one: nothing else may get from an address to the screen. */
    static boolean isOne(String text) {
        return text != null && text.length() == LENGTH && text.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0);
    }
}
