package careplan.exchange.receive;

import careplan.base.JapanTime;
import careplan.exchange.FileKind;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.Row;
import careplan.exchange.format.TransmissionUnit;
import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The check of a whole unit before it is taken in: every row of every file, the files against each other, and the
 * people in them against our own data. Rows are streamed; what is held is one key a record and a bounded number of
 * messages.
 */
public final class UnitCheck {

    /** Messages kept of one unit; more are counted. */
    public static final int MAX_MESSAGES = 1000;

    /** Groups whose clients are looked up together. */
    private static final int LOOKUP = 200;

    /** Gives the bytes of a file. */
    @FunctionalInterface
    public interface Opener {
        InputStream open(FileName file) throws IOException;
    }

    /** Looks clients up, all of one unit's office; see {@link ClientDirectory#match}. */
    @FunctionalInterface
    public interface Directory {
        Map<InsuredNumber, ClientMatch> match(Collection<InsuredNumber> numbers, YearMonth month);
    }

    /** Finds serials of units taken in that make clients of this one void; see {@link LaterRecords#serials}. */
    @FunctionalInterface
    public interface Later {
        Map<RecordId, String> serials(List<RowGroup> groups);
    }

    /**
     * Outcome of the check.
     *
     * @param messages the first {@link #MAX_MESSAGES}
     * @param errors how many errors there are in all
     * @param warnings how many warnings there are in all
     * @param clients records of the unit
     * @param rows rows of each file
     * @param owners whose data a message is about, where it is about one client's
     * @param rejected whether a file cannot be read or is missing, so that nothing of the unit may be taken in
     */
    public record Outcome(
            List<Message> messages,
            int errors,
            int warnings,
            int clients,
            Map<FileKind, Integer> rows,
            Map<Message, RecordId> owners,
            boolean rejected) {}

    private record Named(String file, long line) {}

    private final TransmissionUnit unit;
    private final Opener opener;
    private final Directory directory;
    private final Later later;
    private final List<Message> messages = new ArrayList<>();
    private final Map<FileKind, Integer> rows = new EnumMap<>(FileKind.class);
    private final Map<RecordId, Long> parents = new LinkedHashMap<>();
    private final Map<FileName, Named> named = new LinkedHashMap<>();
    private final MonthTables tables = new MonthTables();
    private final Map<Message, RecordId> owners = new HashMap<>();
    private int errors;
    private int warnings;
    private boolean rejected;

    public UnitCheck(TransmissionUnit unit, Opener opener, Directory directory, Later later) {
        this.unit = unit;
        this.opener = opener;
        this.directory = directory;
        this.later = later;
    }

    /**
     * Reads everything once.
     *
     * @throws IOException when a stream fails
     */
    public Outcome run() throws IOException {
        unit.messages().forEach(this::add);
        if (!SendSerial.credible(unit.serial(), JapanTime.now())) {
            add(Message.at(MessageCode.UNIT_SERIAL_NOT_CREDIBLE, "", 0, "", unit.serial()));
        }
        rejected |= !unit.complete();
        for (FileName file : unit.files()) {
            read(file);
        }
        pictures();
        tables.report((id, message) -> add(message, id));
        return new Outcome(List.copyOf(messages), errors, warnings, parents.size(), rows, owners, rejected);
    }

    private void read(FileName file) throws IOException {
        boolean parent = file.kind() == unit.kind().parent();
        Map<RecordId, Long> seen = parent ? parents : new HashMap<>();
        List<RowGroup> waiting = new ArrayList<>();
        int count = 0;
        try (RowGroups groups = RowGroups.open(unit.kind(), file, opener.open(file), 0)) {
            for (RowGroup group = groups.next(); group != null; group = groups.next()) {
                count += group.rows().size();
                RecordId id = group.id();
                group.messages().forEach(message -> add(message, id));
                group.rows().forEach(row -> picture(file, row));
                tables.add(file, group);
                if (group.id() != null) {
                    record(file, group, seen, waiting);
                }
                if (waiting.size() == LOOKUP) {
                    compare(file, waiting);
                }
            }
            compare(file, waiting);
            groups.fileMessages().forEach(this::add);
            rejected |= groups.rejected();
        }
        rows.put(file.kind(), count);
        if (!parent && RecordParts.everyRecordHas(file.kind())) {
            parents.keySet().stream()
                    .filter(id -> !seen.containsKey(id))
                    .forEach(id -> add(RecordParts.missing(file, id), id));
        }
    }

    /** The pictures that rows name against those that came. */
    private void pictures() {
        Set<FileName> came = new LinkedHashSet<>(unit.images());
        named.forEach((picture, row) -> {
            if (!came.remove(picture)) {
                add(Message.at(
                        MessageCode.UNIT_IMAGE_MISSING,
                        row.file(),
                        row.line(),
                        ReceivedRows.PICTURE,
                        picture.format()));
            }
        });
        came.forEach(
                picture -> add(Message.at(MessageCode.UNIT_IMAGE_UNNAMED, picture.format(), 0, "", picture.format())));
    }

    private void picture(FileName file, Row row) {
        if (row.layout().kind() == FileKind.UPKIHON && !row.isEmpty(ReceivedRows.PICTURE)) {
            FileName.parse(row.get(ReceivedRows.PICTURE), file.version())
                    .name()
                    .filter(FileName::isImage)
                    .ifPresent(picture -> named.putIfAbsent(picture, new Named(file.format(), row.lineNumber())));
        }
    }

    private void record(FileName file, RowGroup group, Map<RecordId, Long> seen, List<RowGroup> waiting) {
        RecordId id = group.id();
        Long before = seen.putIfAbsent(id, group.firstLine());
        boolean first = before == null;
        if (!first && RowGroups.single(file.kind())) {
            add(Message.at(MessageCode.RECORD_KEY_REPEATED, file.format(), group.firstLine(), "", "", before), id);
        }
        if (file.kind() != unit.kind().parent() && !parents.containsKey(id)) {
            if (first) {
                add(
                        Message.at(
                                MessageCode.RECORD_NOT_OF_PARENT,
                                file.format(),
                                group.firstLine(),
                                "被保険者番号",
                                id.insuredNumber(),
                                unit.kind().parent().name()),
                        id);
            }
        } else if (first) {
            waiting.add(group);
        }
    }

    private void compare(FileName file, List<RowGroup> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        boolean parent = file.kind() == unit.kind().parent();
        if (parent || file.kind() == FileKind.UPHOSOKU) {
            Map<YearMonth, List<RowGroup>> byMonth = waiting.stream()
                    .collect(Collectors.groupingBy(group -> group.id().month()));
            Map<RecordId, ClientMatch> matches = new HashMap<>();
            byMonth.forEach((month, groups) -> {
                Map<InsuredNumber, ClientMatch> found = directory.match(
                        groups.stream().map(group -> group.id().insured()).toList(), month);
                groups.forEach(
                        group -> matches.put(group.id(), found.get(group.id().insured())));
            });
            Map<RecordId, String> newer = parent ? later.serials(waiting) : Map.of();
            for (RowGroup group : waiting) {
                if (newer.containsKey(group.id())) {
                    add(
                            Message.at(
                                    MessageCode.DATA_NEWER_EXISTS,
                                    file.format(),
                                    group.firstLine(),
                                    "被保険者番号",
                                    group.id().insuredNumber(),
                                    newer.get(group.id())),
                            group.id());
                }
                ClientMatch match = matches.get(group.id());
                if (parent) {
                    OwnDataChecks.person(
                                    unit.kind(),
                                    group.id(),
                                    match,
                                    unit.sender().officeNumber(),
                                    file.format(),
                                    group.firstLine())
                            .forEach(message -> add(message, group.id()));
                }
                OwnDataChecks.supplement(group.rows().get(0), match, file.format())
                        .forEach(message -> add(message, group.id()));
            }
        }
        waiting.clear();
    }

    /** Adds a reason why nothing of the unit may be taken in; to be called before {@link #run}. */
    public void refuse(Message message) {
        rejected = true;
        add(message);
    }

    private void add(Message message, RecordId id) {
        if (id != null && messages.size() < MAX_MESSAGES) {
            owners.put(message, id);
        }
        add(message);
    }

    /** Adds what was found about the unit elsewhere; to be called before {@link #run}. */
    public void add(Message message) {
        if (message.isError()) {
            errors++;
        } else {
            warnings++;
        }
        if (messages.size() < MAX_MESSAGES) {
            messages.add(message);
        }
    }
}
