package careplan.exchange.apply;

import careplan.exchange.format.MessageCatalogue;
import careplan.exchange.format.MessageCode;
import careplan.exchange.receive.ReceivedRecord;
import careplan.request.RowAction;

/** Turns a comparison into what the page shows. */
final class Previews {

    private Previews() {}

    static ApplyPreview of(ReceivedRecord record, Comparison found) {
        return new ApplyPreview(
                record.getId(),
                found.client() == null ? null : found.client().code(),
                found.client() == null ? record.getClientName() : found.client().name(),
                found.status(),
                found.isGuarded() ? found.guard().text() : null,
                count(found, RowAction.ADDED),
                count(found, RowAction.CHANGED),
                count(found, RowAction.DELETED),
                count(found, RowAction.UNCHANGED),
                found.warnings().stream()
                        .map(warning -> warning.text() + MessageCatalogue.action(warning.code()))
                        .toList(),
                found.refusal() == null
                        ? null
                        : found.refusal().text()
                                + MessageCatalogue.action(found.refusal().code()),
                found.changes().stream()
                        .filter(Change::isReal)
                        .map(change -> new ApplyPreview.Line(
                                change.action().name(),
                                change.subject(),
                                change.before(),
                                change.after(),
                                change.message()))
                        .toList());
    }

    static ApplyCheck check(Comparison found) {
        if (found.refusal() == null) {
            return ApplyCheck.NONE;
        }
        boolean awaiting = found.refusal().code() == MessageCode.DATA_PLAN_FIRST;
        return new ApplyCheck(awaiting ? 0 : 1, awaiting ? 1 : 0);
    }

    private static int count(Comparison found, RowAction action) {
        return (int) found.changes().stream()
                .filter(change -> change.action() == action)
                .count();
    }
}
