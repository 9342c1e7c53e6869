package careplan.exchange.export;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Party;
import careplan.exchange.format.ServiceTypes;
import careplan.office.OfficeKind;
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
 * @param serial 連番 of the request's first unit
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
     * @param oneByOne whether it gets each client in a unit of its own, since it reads the first of a file only
     */
    public record Destination(int seq, Route route, String name, boolean oneByOne) {

        private static final int MOST_LABEL = 100;

        /** By what a person chooses its file: services of one office, or offices of one name, are told apart. */
        String label() {
            String whole = name
                    + ServiceTypes.find(route.type())
                            .map(type -> "（" + type.name() + "）")
                            .orElse("");
            return whole.length() > MOST_LABEL ? name : whole;
        }
    }

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

    /**
     * The standard's name of this file for this destination.
     *
     * @param itemSeq the client's order in the request; heeded where each has a unit of its own
     */
    String fileName(FileKind kind, Destination destination, int itemSeq) {
        return name(kind, destination, itemSeq).format();
    }

    /** The standard's name of a client's picture for this destination, which the client's order numbers. */
    String imageName(Destination destination, int itemSeq) {
        return name(FileKind.UPKIHON, destination, itemSeq).image(itemSeq).format();
    }

    private FileName name(FileKind kind, Destination destination, int itemSeq) {
        YearMonth named = dataKind.parent().monthInName() ? month : null;
        Party from = Party.of(sender.number(), destination.route().senderType());
        DataKind sent = dataKind.files(version).contains(kind) ? dataKind : DataKind.SCHEDULE;
        return FileName.of(
                kind, version, named, from, destination.route().destination(), serial(sent, destination, itemSeq));
    }

    /**
     * The 連番 of a unit: the request's own, or one of those after it that the request has for itself, a second each. Units
     * ascend in the order in which they are to be taken in: the clients', and the plan before the actuals that go with it.
     */
    String serial(DataKind sent, Destination destination, int itemSeq) {
        int unitsOfClient = passesPlansOn() ? 2 : 1;
        int before = destination.oneByOne() ? (itemSeq - 1) * unitsOfClient : 0;
        if (passesPlansOn() && sent == dataKind) {
            before++;
        }
        return time().plusSeconds(before).format(SERIAL);
    }

    /** Whether a plan and its actuals go to who had the plan made: two units. */
    private boolean passesPlansOn() {
        return dataKind == DataKind.ACTUAL && sender.kind() != OfficeKind.PROVIDER;
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
