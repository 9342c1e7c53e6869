package careplan.exchange.receive;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.TransmissionGrouper;
import careplan.exchange.format.TransmissionUnit;
import careplan.exchange.receive.UnitRegister.Staged;
import careplan.file.StoredFileStore;
import careplan.office.Office;
import careplan.office.OfficeChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The check of uploaded files as units. Files that came earlier under the same 連番 count as well, whether their unit waits
 * or was taken in: people get the files of a unit in several mails, and nothing of it may depend on the order. Runs outside
 * transactions.
 */
@ApplicationScoped
public class UploadCheck {

    @Inject
    private Addressees addressees;

    @Inject
    private UnitRegister register;

    @Inject
    private EarlierFiles earlierFiles;

    @Inject
    private ClientDirectory clients;

    @Inject
    private LaterRecords later;

    @Inject
    private StoredFileStore store;

    @Inject
    private UnitLists lists;

    /**
     * Who checks what.
     *
     * @param officeId the office in use
     * @param offices those for which the person may take files in
     */
    record Upload(long officeId, long staffId, ExchangeVersion version, List<OfficeChoice> offices) {

        private List<Long> officeIds() {
            return offices.stream().map(OfficeChoice::id).toList();
        }
    }

    CheckResult check(Upload upload, List<Long> uploadIds) throws IOException {
        Map<FileName, Staged> fresh = fresh(upload, uploadIds);
        Map<FileName, Staged> earlier = earlierFiles.of(upload.officeIds(), upload.version(), fresh.keySet());
        Set<FileName> names = new LinkedHashSet<>(fresh.keySet());
        names.addAll(earlier.keySet());
        TransmissionGrouper.Grouping grouping = TransmissionGrouper.group(names);
        List<UnitView> units = new ArrayList<>();
        List<MessageText> messages = new ArrayList<>(
                grouping.messages().stream().map(MessageText::of).toList());
        for (TransmissionUnit unit : grouping.units()) {
            List<Staged> members = members(unit, fresh);
            members.forEach(member -> fresh.remove(member.name()));
            if (members.isEmpty()) {
                continue; // nothing new of this one
            }
            Optional<OfficeChoice> office = addressees.of(members.get(0).name(), upload.offices(), upload.officeId());
            if (office.isPresent()) {
                units.add(check(upload, office.get().id(), unit, members, members(unit, earlier)));
            } else {
                messages.add(MessageText.of(
                        lists.notForUs(members.get(0).name(), numbers(upload.offices()), upload.officeId())));
                members.forEach(member -> store.delete(member.storedFileId()));
            }
        }
        fresh.values().forEach(left -> store.delete(left.storedFileId()));
        return new CheckResult(units, messages);
    }

    private Map<FileName, Staged> fresh(Upload upload, List<Long> uploadIds) {
        Map<FileName, Staged> files = new LinkedHashMap<>();
        for (Staged file : register.staged(upload.officeId(), upload.version(), uploadIds)) {
            Staged again = files.put(file.name(), file);
            if (again != null) {
                store.delete(again.storedFileId());
            }
        }
        return files;
    }

    private static Set<String> numbers(List<OfficeChoice> offices) {
        return offices.stream().map(OfficeChoice::number).collect(Collectors.toSet());
    }

    private static List<Staged> members(TransmissionUnit unit, Map<FileName, Staged> files) {
        return Stream.concat(unit.files().stream(), unit.images().stream())
                .filter(files::containsKey)
                .map(files::get)
                .toList();
    }

    private UnitView check(
            Upload upload, long officeId, TransmissionUnit unit, List<Staged> fresh, List<Staged> earlier)
            throws IOException {
        Optional<UnitRegister.Earlier> known = register.earlier(officeId, unit, fresh);
        if (known.isPresent()) {
            fresh.forEach(file -> store.delete(file.storedFileId()));
            return lists.one(known.get().transmissionId())
                    .withNotes(List.of(MessageText.of(known.get().message())));
        }
        Map<FileName, Staged> members = new LinkedHashMap<>();
        earlier.forEach(file -> members.put(file.name(), file));
        fresh.forEach(file -> members.put(file.name(), file));
        Optional<Office> sender = register.sender(officeId, unit);
        UnitCheck.Outcome outcome = outcome(officeId, unit, members, sender);
        long id = register.keep(
                officeId, upload.staffId(), unit, List.copyOf(members.values()), sender.orElse(null), outcome);
        UnitView view = lists.one(id);
        return members.size() == fresh.size()
                ? view
                : view.withNotes(List.of(MessageText.of(Message.of(
                        MessageCode.UNIT_COMPLETED, unit.serial(), unit.kind().label()))));
    }

    /**
     * Checks a unit that waits once more, since what was wrong may have been mended here: a client was registered, or the
     * office that sent it. One that is being taken in meanwhile stays as it is.
     */
    UnitView checkAnew(Upload upload, long unitId) throws IOException {
        UnitRegister.Waiting waiting = register.waiting(unitId);
        Map<FileName, Staged> members = new LinkedHashMap<>();
        waiting.files().forEach(file -> members.put(file.name(), file));
        members.putAll(earlierFiles.of(upload.officeIds(), waiting.version(), Set.copyOf(members.keySet())));
        for (TransmissionUnit unit : TransmissionGrouper.group(members.keySet()).units()) {
            if (unit.kind() == waiting.kind()
                    && waiting.files().stream()
                            .anyMatch(file -> unit.files().contains(file.name())
                                    || unit.images().contains(file.name()))) {
                Optional<Office> sender = register.sender(waiting.officeId(), unit);
                register.renew(unitId, sender.orElse(null), outcome(waiting.officeId(), unit, members, sender));
            }
        }
        return lists.one(unitId);
    }

    private UnitCheck.Outcome outcome(
            long officeId, TransmissionUnit unit, Map<FileName, Staged> members, Optional<Office> sender)
            throws IOException {
        UnitCheck check = new UnitCheck(
                unit,
                name -> store.open(members.get(name).storedFileId()),
                (numbers, month) -> clients.match(officeId, numbers, month),
                groups -> later.serials(officeId, unit, groups));
        if (sender.isEmpty()) {
            check.refuse(Message.at(
                    MessageCode.DATA_OFFICE_UNKNOWN, "", 0, "", unit.sender().officeNumber()));
        }
        return check.run();
    }
}
