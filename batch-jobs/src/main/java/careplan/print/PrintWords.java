package careplan.print;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words about printing that people read on the screen, from the bundle beside this class. */
final class PrintWords {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("careplan.print.print", Locale.JAPANESE);

    private PrintWords() {}

    static String noFont(String paths) {
        return format("noFont", PrintFonts.PROPERTY, paths);
    }

    static String format(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.JAPANESE).format(values);
    }
}
