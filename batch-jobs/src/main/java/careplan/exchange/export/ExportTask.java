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
import java.util.ArrayList;
import java.util.List;

/**
 * What one export is to do: the request's values as the steps of the job need them, read once.
 *
 * @param month サービス提供月 or 計画入力月
 * @param serial 連番, shared by all files of the request
 * @param destinations the chosen destinations in the order of the confirmation
 */
public record ExportTask(
        long requestId,
        Sender sender,
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
    public record Destination(int seq, Route route, String name) {}

    long officeId() {
        return sender.officeId();
    }

    /** The files of a unit that are written even without a row: a unit is complete or it is refused by its receiver. */
    List<FileKind> alwaysWritten() {
        return dataKind.requiredFiles(version);
    }

    /** All files that a unit may have, in their order; actuals of a center's client are sent behind the plan. */
    List<FileKind> files() {
        List<FileKind> files = new ArrayList<>();
        if (dataKind == DataKind.ACTUAL) {
            files.addAll(DataKind.SCHEDULE.files(version));
        }
        files.addAll(dataKind.files(version));
        return files;
    }

    /** The standard's name of this file for this destination. */
    String fileName(FileKind kind, Destination destination) {
        return name(kind, destination.route()).format();
    }

    /** The standard's name of a picture for this destination. */
    String imageName(Route route, int number) {
        return name(FileKind.UPKIHON, route).image(number).format();
    }

    private FileName name(FileKind kind, Route route) {
        YearMonth named = dataKind.parent().monthInName() ? month : null;
        Party from = Party.of(sender.number(), route.senderType());
        return FileName.of(kind, version, named, from, route.destination(), serial);
    }

    /** Begins the name of every ZIP of this request and of no other: a serial is used once by an office. */
    String zipPrefix() {
        return dataKind.parent().name()
                + (dataKind.parent().monthInName() ? "_" + month.toString().replace("-", "") : "") + "_"
                + sender.number() + "_" + serial;
    }

    /** The time that the serial tells: the time of every entry of the ZIPs, so that two runs give the same bytes. */
    LocalDateTime time() {
        return LocalDateTime.parse(serial, SERIAL);
    }
}
