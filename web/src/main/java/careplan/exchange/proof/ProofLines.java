package careplan.exchange.proof;

import careplan.page.Sheets;
import careplan.sheet.SheetColumn;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 送受信の記録 as an Excel: its columns, and a row of them; the files of a record are lines of its cells. */
final class ProofLines {

    private ProofLines() {}

    static List<SheetColumn> columns() {
        return Sheets.columns(
                "proofMsg",
                "column.direction",
                8,
                "column.at",
                18,
                "column.person",
                18,
                "column.clientCode",
                14,
                "column.clientName",
                22,
                "column.insuredNumber",
                14,
                "column.partnerNumber",
                14,
                "column.partnerName",
                28,
                "column.kind",
                20,
                "column.version",
                6,
                "column.period",
                12,
                "column.serial",
                18,
                "column.outcome",
                28,
                "column.fileName",
                60,
                "column.sha256",
                70,
                "column.seal",
                34);
    }

    static Object[] cells(ProofRow row) {
        return new Object[] {
            ProofWords.of(row.direction()),
            ProofWords.time(row.at()),
            row.person(),
            row.clientCode(),
            row.clientName(),
            row.insuredNumber(),
            row.partnerNumber(),
            row.partnerName(),
            row.kind().label(),
            row.version().toString(),
            ProofWords.period(row),
            row.serial(),
            row.outcome(),
            lines(row, ProofFile::name),
            lines(row, ProofFile::sha256),
            lines(row, ProofWords::of)
        };
    }

    private static String lines(ProofRow row, Function<ProofFile, String> part) {
        return row.files().stream().map(part).collect(Collectors.joining("\n"));
    }
}
