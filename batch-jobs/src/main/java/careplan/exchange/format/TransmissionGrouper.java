package careplan.exchange.format;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sorts files that came in any mix into send units, in the order they must be taken in (ascending serial, a deletion
 * before what was sent in the same second). Files of one serial are split where the serial carries several kinds of
 * data, as a plan's month and the actuals of it do on their way to a community support center, and a preventive plan
 * and the client's profile everywhere: each has a key and a date of its own.
 */
public final class TransmissionGrouper {
    private static final Comparator<TransmissionUnit> ORDER = Comparator.comparing(TransmissionUnit::serial)
            .thenComparing(unit -> unit.sender().officeNumber())
            .thenComparing(unit -> unit.destination().officeNumber())
            .thenComparing(unit -> !unit.kind().deletion())
            .thenComparing(TransmissionUnit::kind);

    private TransmissionGrouper() {}

    private record Sides(ExchangeVersion version, Party sender, Party destination, String serial) {}

    /**
     * Outcome of grouping.
     *
     * @param units in the order they must be taken in
     * @param messages about files that belong to no unit
     */
    public record Grouping(List<TransmissionUnit> units, List<Message> messages) {}

    /** Groups files by sender, destination, service types and serial, then by kind of data. */
    public static Grouping group(Collection<FileName> names) {
        Map<Sides, List<FileName>> bySides = new LinkedHashMap<>();
        for (FileName name : names) {
            Sides sides = new Sides(name.version(), name.senderParty(), name.destinationParty(), name.serial());
            bySides.computeIfAbsent(sides, s -> new ArrayList<>()).add(name);
        }
        List<TransmissionUnit> units = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        bySides.forEach((sides, files) -> split(sides, files, units, messages));
        units.sort(ORDER);
        return new Grouping(List.copyOf(units), List.copyOf(messages));
    }

    private static void split(Sides sides, List<FileName> files, List<TransmissionUnit> units, List<Message> messages) {
        Map<DataKind, List<FileName>> byKind = new LinkedHashMap<>();
        Set<FileKind> present = new HashSet<>();
        files.stream().filter(file -> !file.isImage()).forEach(file -> present.add(file.kind()));
        for (FileName file : files) {
            Optional<DataKind> kind = dataKind(file, present);
            if (kind.isPresent()) {
                byKind.computeIfAbsent(kind.get(), k -> new ArrayList<>()).add(file);
            } else {
                MessageCode code =
                        file.isImage() ? MessageCode.UNIT_IMAGE_WITHOUT_PROFILE : MessageCode.UNIT_PARENT_MISSING;
                messages.add(Message.at(code, file.format(), 0, "", file.format()));
            }
        }
        byKind.forEach((kind, members) -> units.add(unit(sides, kind, members)));
    }

    /** The kind of data a file belongs to, given what else came under its serial; empty when that cannot be said. */
    private static Optional<DataKind> dataKind(FileName file, Set<FileKind> present) {
        return switch (file.kind()) {
            case UPPLAN, UPSIKYU -> Optional.of(DataKind.SCHEDULE);
            case UPJSK -> Optional.of(DataKind.ACTUAL);
            case UP1KYO, UP2KYO, UP3KYO -> Optional.of(DataKind.CARE_PLAN);
            case UPHOSOKU -> Optional.of(file.month() == null ? DataKind.CARE_PLAN : DataKind.SCHEDULE);
            case UPYOBO, UPYOBO_SUB -> Optional.of(DataKind.PREVENTIVE_PLAN);
            case UPKIHON, UPKIHON_SUB1, UPKIHON_SUB2 -> profile(file, present);
            case DLTPLAN -> Optional.of(DataKind.SCHEDULE_DELETION);
            case DLTJSK -> Optional.of(DataKind.ACTUAL_DELETION);
            case DLT1KYO -> Optional.of(DataKind.CARE_PLAN_DELETION);
            case DLTKIHON -> Optional.of(DataKind.CLIENT_PROFILE_DELETION);
            case DLTYOBO -> Optional.of(DataKind.PREVENTIVE_PLAN_DELETION);
        };
    }

    private static Optional<DataKind> profile(FileName file, Set<FileKind> present) {
        boolean alone = file.kind() != FileKind.UPKIHON || file.isImage();
        return alone && !present.contains(FileKind.UPKIHON) ? Optional.empty() : Optional.of(DataKind.CLIENT_PROFILE);
    }

    private static TransmissionUnit unit(Sides sides, DataKind kind, List<FileName> members) {
        List<Message> messages = new ArrayList<>();
        List<FileName> files = new ArrayList<>();
        for (FileKind wanted : kind.files(sides.version())) {
            List<FileName> found = members.stream()
                    .filter(file -> !file.isImage() && file.kind() == wanted)
                    .toList();
            if (found.isEmpty() && kind.requiredFiles(sides.version()).contains(wanted)) {
                messages.add(Message.of(
                        MessageCode.UNIT_FILE_MISSING, sides.serial(), kind.label(), wanted.name(), wanted.label()));
            } else if (found.isEmpty() && wanted.partOf(kind.parent())) {
                messages.add(Message.of(
                        MessageCode.UNIT_PART_MISSING, sides.serial(), kind.label(), wanted.name(), wanted.label()));
            }
            if (found.size() > 1) {
                messages.add(twice(sides, found.get(1)));
            }
            found.stream().limit(1).forEach(files::add);
        }
        addMonths(sides, kind, files, messages);
        List<FileName> images = members.stream()
                .filter(FileName::isImage)
                .sorted(Comparator.comparingInt(FileName::image))
                .toList();
        return new TransmissionUnit(
                kind,
                sides.version(),
                sides.sender(),
                sides.destination(),
                sides.serial(),
                List.copyOf(files),
                images,
                List.copyOf(messages));
    }

    private static Message twice(Sides sides, FileName file) {
        return Message.at(MessageCode.UNIT_FILE_TWICE, file.format(), 0, "", file.format(), sides.serial());
    }

    private static void addMonths(Sides sides, DataKind kind, List<FileName> files, List<Message> messages) {
        for (FileName file : files) {
            if (file.kind().monthInName()
                    && files.get(0).kind().monthInName()
                    && file.month() != null
                    && !file.month().equals(files.get(0).month())) {
                messages.add(Message.at(
                        MessageCode.UNIT_MONTHS_DIFFER,
                        file.format(),
                        0,
                        "",
                        file.format(),
                        sides.serial(),
                        kind.label()));
            }
        }
    }
}
