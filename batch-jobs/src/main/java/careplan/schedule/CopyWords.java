package careplan.schedule;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words in which people are told what a copy of the month before cannot carry over. */
public final class CopyWords {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("careplan.schedule.copy", Locale.JAPANESE);

    private CopyWords() {}

    /** What is said about the line that the note names. */
    public static String of(MonthCopy.Note note) {
        return new MessageFormat(BUNDLE.getString(note.kind().name()), Locale.JAPANESE)
                .format(new Object[] {note.value()});
    }
}
