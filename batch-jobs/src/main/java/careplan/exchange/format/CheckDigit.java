package careplan.exchange.format;

/**
 * Form and check digit of office numbers (10 characters) and insurer numbers (6 digits): modulus 10, weights 2, 1, 2 …
 * from the right of the digits before the last, a product of two digits counting as their sum. A wrong check digit is
 * only ever worth a warning: manuals and test files are full of sample numbers.
 */
public final class CheckDigit {
    private static final int OFFICE_LENGTH = 10;
    private static final int INSURER_LENGTH = 6;
    private static final int KIND = 2;
    private static final String KINDS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final int FIRST_LETTER_VALUE = 10;

    private CheckDigit() {}

    /** Whether the text is an office number: ten digits, of which the third may be a capital other than I, O, Q. */
    public static boolean officeNumberForm(String number) {
        if (number.length() != OFFICE_LENGTH) {
            return false;
        }
        for (int i = 0; i < OFFICE_LENGTH; i++) {
            char c = number.charAt(i);
            if ((c < '0' || c > '9') && (i != KIND || KINDS.indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text is an insurer number: six digits. */
    public static boolean insurerNumberForm(String number) {
        return number.length() == INSURER_LENGTH && Texts.digits(number);
    }

    /** Whether the text is an office number whose last digit is right. */
    public static boolean officeNumberCorrect(String number) {
        return officeNumberForm(number) && correct(number);
    }

    /** Whether the text is an insurer number whose last digit is right. */
    public static boolean insurerNumberCorrect(String number) {
        return insurerNumberForm(number) && correct(number);
    }

    /**
     * The digit that belongs after these characters.
     *
     * @param number nine characters of an office number or five digits of an insurer number
     */
    public static int of(String number) {
        int sum = 0;
        int weight = 2;
        for (int i = number.length() - 1; i >= 0; i--) {
            int product = value(number.charAt(i)) * weight;
            sum += product / 10 + product % 10;
            weight = 3 - weight;
        }
        return (10 - sum % 10) % 10;
    }

    private static boolean correct(String number) {
        int last = number.length() - 1;
        return of(number.substring(0, last)) == number.charAt(last) - '0';
    }

    /** A letter's place in the alphabet without I, O and Q, counted from 10. */
    private static int value(char c) {
        return c <= '9' ? c - '0' : FIRST_LETTER_VALUE + KINDS.indexOf(c);
    }
}
