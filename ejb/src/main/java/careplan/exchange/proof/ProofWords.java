package careplan.exchange.proof;

import careplan.exchange.receive.RecordState;
import java.text.MessageFormat;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** What 送受信の記録 says, on the screen and on paper. */
public final class ProofWords {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("careplan.exchange.proof.words", Locale.JAPANESE);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm");

    private ProofWords() {}

    /** 送信 or 受信. */
    public static String of(ProofDirection direction) {
        return WORDS.getString("direction." + direction);
    }

    /** Whether a file is as the audit log says. */
    public static String of(ProofFile file) {
        return text("seal." + file.seal(), file.entryNo() == null ? "" : Long.toString(file.entryNo()));
    }

    /** To the minute. */
    public static String time(LocalDateTime at) {
        return at == null ? "" : at.format(TIME);
    }

    /** サービス提供月 or the date of a document. */
    public static String period(ProofRow row) {
        return row.month() != null
                ? row.month().toString().replace('-', '/')
                : row.keyDate() == null ? "" : row.keyDate().toString().replace('-', '/');
    }

    /** Of what was sent. */
    static String sent(LocalDateTime deletedAt) {
        return deletedAt == null ? WORDS.getString("sent") : text("sent.deleted", time(deletedAt));
    }

    /** Of what was received. */
    static String received(RecordState state, LocalDateTime appliedAt, String person) {
        return state == RecordState.APPLIED || appliedAt != null
                ? text("received." + state + ".at", time(appliedAt), person == null ? "" : person)
                : WORDS.getString("received." + state);
    }

    private static String text(String key, Object... arguments) {
        return new MessageFormat(WORDS.getString(key), Locale.JAPANESE).format(arguments);
    }
}
