package careplan.master.intake;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said about files of master data and their rows. */
public final class IntakeWords {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("careplan.master.intake.words", Locale.JAPANESE);

    private IntakeWords() {}

    /** Why nothing of the file is taken in, and what to do. */
    public static String of(FileRefused refused) {
        return format("file." + refused.fault(), refused.detail());
    }

    /** Why a row is not taken in. */
    public static String of(Refusal refusal) {
        return format("row." + refusal.fault(), refusal.value());
    }

    /** Where something stands in a file; "" for what does not stand there. */
    public static String of(Place place) {
        if (place.line() == 0) {
            return "";
        }
        return place.sheet().isEmpty()
                ? format("place.line", Long.toString(place.line()))
                : format("place.row", place.sheet(), Long.toString(place.line()));
    }

    private static String format(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.JAPANESE).format(values);
    }
}
