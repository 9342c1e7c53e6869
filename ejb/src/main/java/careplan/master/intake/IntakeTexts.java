package careplan.master.intake;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words that the services of マスタ put into data that pages show. */
final class IntakeTexts {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("careplan.master.intake.service", Locale.JAPANESE);

    private IntakeTexts() {}

    /** 内容 of a request. */
    static String title(String edition) {
        return new MessageFormat(BUNDLE.getString("title"), Locale.JAPANESE).format(new Object[] {edition});
    }

    /** Why a request is given up whose edition is taken back. */
    static String takenBack() {
        return BUNDLE.getString("takenBack");
    }
}
