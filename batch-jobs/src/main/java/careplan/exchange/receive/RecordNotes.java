package careplan.exchange.receive;

import careplan.exchange.format.Message;
import java.util.List;

/** The few lines about errors and warnings that a list shows beside a record. */
final class RecordNotes {

    /** What the column holds. */
    private static final int LENGTH = 1000;

    private RecordNotes() {}

    /**
     * Adds messages, errors first, one a line, as far as there is room.
     *
     * @param notes what is there already, or null
     */
    static String add(String notes, List<Message> messages) {
        StringBuilder text = new StringBuilder(notes == null ? "" : notes);
        List<Message> ordered = messages.stream()
                .sorted((a, b) -> Boolean.compare(b.isError(), a.isError()))
                .toList();
        int left = ordered.size();
        for (Message message : ordered) {
            String line = line(message);
            String rest = "\n" + ReceiveWords.more(left);
            if (text.length() + 1 + line.length() + rest.length() > LENGTH) {
                return text.length() + rest.length() > LENGTH ? text.toString() : text + rest;
            }
            text.append(text.isEmpty() ? "" : "\n").append(line);
            left--;
        }
        return text.isEmpty() ? null : text.toString();
    }

    private static String line(Message message) {
        String place = message.line() == 0 ? "" : ReceiveWords.place(message.file(), message.line());
        return ReceiveWords.mark(message.isError()) + message.text() + place;
    }
}
