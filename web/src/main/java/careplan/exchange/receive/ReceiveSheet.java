package careplan.exchange.receive;

import careplan.exchange.export.JapaneseMonth;
import careplan.page.FacesMessages;
import careplan.page.Sheets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.primefaces.model.StreamedContent;

/** The lists of CSV取込 as Excel: what a check found, line by line, and what was received. */
final class ReceiveSheet {

    private static final String BUNDLE = "receiveMsg";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss");

    /** A message with the unit that it is about. */
    private record Finding(UnitView unit, MessageText message) {}

    private ReceiveSheet() {}

    /** All messages of these units, none grouped. */
    static StreamedContent findings(
            String office, List<UnitView> units, Function<UnitView, List<MessageText>> messages) {
        List<Finding> findings = new ArrayList<>();
        units.forEach(unit -> messages.apply(unit).forEach(message -> findings.add(new Finding(unit, message))));
        return Sheets.list(
                text("check.sheet"),
                Sheets.titles(office, text("check.sheet.units"), units.size()),
                Sheets.columns(
                        BUNDLE,
                        "message.severity",
                        8,
                        "column.sender",
                        30,
                        "column.kind",
                        14,
                        "column.sheet.serial",
                        18,
                        "message.client",
                        28,
                        "message.file",
                        40,
                        "message.line",
                        8,
                        "message.field",
                        24,
                        "message.value",
                        24,
                        "message.text",
                        70),
                (first, size) ->
                        findings.subList(Math.min(first, findings.size()), Math.min(first + size, findings.size())),
                found -> new Object[] {
                    text(found.message().error() ? "severity.error" : "severity.warning"),
                    found.unit().senderName(),
                    found.unit().kind().label(),
                    found.unit().serial(),
                    found.message().client(),
                    found.message().file(),
                    found.message().line() == 0 ? null : found.message().line(),
                    found.message().field(),
                    found.message().value(),
                    found.message().text() + found.message().action() + "["
                            + found.message().code() + "]"
                });
    }

    /** The units that were received. */
    static StreamedContent history(String office, BiFunction<Integer, Integer, List<UnitView>> page) {
        return Sheets.list(
                text("history.heading"),
                Sheets.titles(office),
                Sheets.columns(
                        BUNDLE,
                        "column.sender",
                        30,
                        "column.destination",
                        40,
                        "column.kind",
                        14,
                        "column.month",
                        12,
                        "column.sheet.serial",
                        18,
                        "column.sheet.exportedAt",
                        20,
                        "column.clients",
                        8,
                        "column.state",
                        14,
                        "column.sheet.receivedAt",
                        20,
                        "column.uploadedBy",
                        20,
                        "severity.error",
                        8,
                        "severity.warning",
                        8),
                page,
                unit -> new Object[] {
                    unit.senderName(),
                    unit.destination(),
                    unit.kind().label(),
                    unit.month() == null ? null : JapaneseMonth.of(unit.month()),
                    unit.serial(),
                    time(unit.exportedAt()),
                    unit.clientCount(),
                    text("state." + unit.state()),
                    time(unit.receivedAt()),
                    unit.uploadedBy(),
                    unit.errorCount(),
                    unit.warningCount()
                });
    }

    private static String time(LocalDateTime time) {
        return time == null ? null : time.format(TIME);
    }

    private static String text(String key) {
        return FacesMessages.text(BUNDLE, key);
    }
}
