package careplan.exchange.apply;

import careplan.exchange.FileKind;
import careplan.exchange.format.LayoutField;
import careplan.exchange.format.Row;
import careplan.exchange.receive.ReceivedRows;
import careplan.request.RowAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The differences between a plan document that is kept and one that was received: field by field where a file has one
 * row a document, row by row in the others.
 */
final class DocumentPatch {

    private static final int WORDS_OF_A_ROW = 4;

    private final Map<FileKind, String> files;
    private final List<Change> changes = new ArrayList<>();

    private DocumentPatch(Map<FileKind, String> files) {
        this.files = files;
    }

    /**
     * Compares.
     *
     * @param kinds the files of such a document, its head first
     * @param files the name of each file received
     * @param kept rows by file, or null where no document is kept
     */
    static List<Change> between(
            List<FileKind> kinds,
            Map<FileKind, String> files,
            Map<FileKind, List<Row>> kept,
            Map<FileKind, List<Row>> received) {
        DocumentPatch patch = new DocumentPatch(files);
        for (FileKind kind : kinds) {
            List<Row> before = kept == null ? List.of() : kept.getOrDefault(kind, List.of());
            List<Row> after = received.getOrDefault(kind, List.of());
            if (kind == kinds.get(0) && before.size() == 1 && after.size() == 1) {
                patch.fields(before.get(0), after.get(0));
            } else {
                patch.rows(kind, before, after);
            }
        }
        return patch.changes;
    }

    private void fields(Row before, Row after) {
        for (LayoutField field : after.layout().fields()) {
            String old = before.getIfPresent(field.key());
            String value = after.get(field.key());
            if (told(field) && !old.equals(value)) {
                changes.add(new Change(
                        old.isEmpty() ? RowAction.ADDED : value.isEmpty() ? RowAction.DELETED : RowAction.CHANGED,
                        place(after),
                        field.name(),
                        words(field, old),
                        words(field, value),
                        null,
                        () -> {}));
            }
        }
        if (changes.isEmpty()) {
            changes.add(Change.unchanged(place(after), after.layout().kind().label(), null));
        }
    }

    private void rows(FileKind kind, List<Row> before, List<Row> after) {
        List<List<String>> left = new ArrayList<>();
        before.forEach(row -> left.add(content(row)));
        for (Row row : after) {
            boolean same = left.remove(content(row));
            String subject = kind.label();
            String words = words(row);
            changes.add(
                    same
                            ? Change.unchanged(place(row), subject, words)
                            : new Change(RowAction.ADDED, place(row), subject, null, words, null, () -> {}));
        }
        for (Row row : before) {
            if (left.remove(content(row))) {
                changes.add(new Change(RowAction.DELETED, null, kind.label(), words(row), null, null, () -> {}));
            }
        }
    }

    private Place place(Row row) {
        return new Place(files.get(row.layout().kind()), row.lineNumber());
    }

    /** The edition of the standard and the name of the picture's file are no content of the document. */
    private static boolean told(LayoutField field) {
        return !field.name().equals("CSVバージョン") && !field.name().equals(ReceivedRows.PICTURE);
    }

    private static List<String> content(Row row) {
        List<String> content = new ArrayList<>();
        for (LayoutField field : row.layout().fields()) {
            if (told(field)) {
                content.add(row.get(field.key()));
            }
        }
        return content;
    }

    /** A code by its meaning, where the standard gives one: what is shown is for people. */
    private static String words(LayoutField field, String value) {
        String meaning = field.codes().getOrDefault(value, "");
        return meaning.isEmpty() ? value : meaning;
    }

    /** The first texts of a row; codes say nothing to people. */
    private static String words(Row row) {
        StringJoiner words = new StringJoiner(" ");
        row.layout().fields().stream()
                .filter(field -> field.freeText() && told(field))
                .map(field -> row.get(field.key()))
                .filter(value -> !value.isEmpty())
                .limit(WORDS_OF_A_ROW)
                .forEach(words::add);
        return words.toString();
    }
}
