package careplan.exchange.export;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Party;
import careplan.request.Bundling;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What one export is to do: the request's values as the steps of the job need them, read once.
 *
 * @param officeId the sending office
 * @param senderNumber its 事業所番号
 * @param month サービス提供月; null for data that have none
 * @param serial 連番, shared by all files of the request
 * @param destinations the chosen destinations in the order of the confirmation
 */
public record ExportTask(
        long requestId,
        long officeId,
        String senderNumber,
        ExchangeVersion version,
        DataKind dataKind,
        YearMonth month,
        Bundling bundling,
        String serial,
        List<Destination> destinations) {

    private static final DateTimeFormatter SERIAL = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    /**
     * A chosen destination.
     *
     * @param seq its order, from 1
     * @param name its name, or its number where no name is known
     */
    public record Destination(int seq, String number, String name) {}

    /** The standard's name of this file for this destination. */
    String fileName(FileKind kind, Destination destination) {
        return FileName.of(kind, version, month, Party.of(senderNumber), Party.of(destination.number()), serial)
                .format();
    }

    /** Begins the name of every ZIP of this request and of no other: a serial is used once by an office. */
    String zipPrefix() {
        return dataKind.parent().name()
                + (month == null ? "" : "_" + month.toString().replace("-", "")) + "_" + senderNumber + "_" + serial;
    }

    /** The time that the serial tells: the time of every entry of the ZIPs, so that two runs give the same bytes. */
    LocalDateTime time() {
        return LocalDateTime.parse(serial, SERIAL);
    }
}
