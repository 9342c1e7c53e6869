package careplan.exchange.apply;

import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCatalogue;
import careplan.exchange.receive.ReceivedRecord;
import careplan.request.RequestItem;
import careplan.request.RequestResultRow;
import careplan.request.RowAction;
import jakarta.persistence.EntityManager;

/** Writes the result rows of one item, numbered from 1. */
public final class ResultRows {

    private static final int TEXT = 200;
    private static final int MESSAGE = 500;

    private final EntityManager em;
    private final RequestItem item;
    private String clientCode;
    private String clientName;
    private String insuredNumber;
    private int seq;

    public ResultRows(EntityManager em, RequestItem item) {
        this.em = em;
        this.item = item;
    }

    /** Whose data the following rows are about; the name in the file where the client is not known here. */
    void about(ReceivedRecord record, Comparison.ClientName client) {
        about(
                client == null ? null : client.code(),
                client == null ? record.getClientName() : client.name(),
                record.getInsuredNumber());
    }

    /** Whose data the following rows are about. */
    public void about(String code, String name, String number) {
        clientCode = code;
        clientName = name;
        insuredNumber = number;
    }

    /** A row that comes from no file. */
    public void row(RowAction action, String subject, String message) {
        write(action, null, subject, null, null, message);
    }

    /** The row of the client as a whole. */
    void summary(Comparison found) {
        RowAction action = found.isReal() ? found.action() : RowAction.UNCHANGED;
        write(action, null, found.subject(), null, null, summaryText(found));
    }

    static String summaryText(Comparison found) {
        return Words.format(
                "schedule.summary",
                count(found, RowAction.ADDED),
                count(found, RowAction.CHANGED),
                count(found, RowAction.DELETED),
                count(found, RowAction.UNCHANGED));
    }

    private static long count(Comparison found, RowAction action) {
        return found.changes().stream()
                .filter(change -> change.action() == action)
                .count();
    }

    void change(Change change) {
        write(change.action(), change.place(), change.subject(), change.before(), change.after(), change.message());
    }

    void warning(Message message) {
        Place place = message.file().isEmpty() ? null : new Place(message.file(), message.line());
        write(
                RowAction.WARNING,
                place,
                message.field(),
                null,
                message.value(),
                message.text() + MessageCatalogue.action(message.code()));
    }

    void error(Place place, String subject, String value, String text) {
        write(RowAction.ERROR, place, subject, null, value, text);
    }

    private void write(RowAction action, Place place, String subject, String before, String after, String message) {
        RequestResultRow row = new RequestResultRow();
        row.setRequest(item.getRequest());
        row.setItemSeq(item.getSeq());
        row.setSeq(++seq);
        row.setFileName(place == null ? null : place.fileName());
        row.setLineNo(place == null || place.line() == 0 ? null : place.line());
        row.setClientCode(clientCode);
        row.setClientName(clientName);
        row.setInsuredNumber(insuredNumber);
        row.setAction(action);
        row.setSubject(cut(subject, TEXT));
        row.setBeforeValue(cut(before, TEXT));
        row.setAfterValue(cut(after, TEXT));
        row.setMessage(cut(message, MESSAGE));
        em.persist(row);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
