package careplan.exchange.receive;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.export.Selection;
import careplan.frame.PageVersion;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import careplan.page.LazyRows;
import careplan.page.ListAddress;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.StreamedContent;

/** CSV取込: files are read as they are dropped, checked together on アップロード, and taken in as chosen. */
@Named
@ViewScoped
public class ReceivePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "receiveMsg";
    private static final int NAMED = 5;

    /** Clients whose units are checked anew without being asked to, when the page shows what waits. */
    private static final int AT_ONCE = 2000;

    @EJB
    private ReceiveService service;

    @Inject
    private PageOffice office;

    @Inject
    private PageVersion pageVersion;

    private ExchangeVersion version;
    private final List<UploadedFile> files = new ArrayList<>();
    private final Selection<Long> fileSelection = new Selection<>();
    private final Selection<Long> unitSelection = new Selection<>();
    private ListAddress address;
    private LazyRows<UnitView> history;
    private List<UnitView> units = List.of();
    private List<MessageText> problems = List.of();
    private boolean checking;
    private int waiting;
    private transient Map<Long, List<MessageText>> messages;

    @PostConstruct
    void init() {
        version = pageVersion.get();
        waiting = service.waiting(office.id(), version).size();
        address = new ListAddress("history:units", 20);
        address.open("version", pageVersion.getParameter());
        history = new LazyRows<>(
                        () -> service.countHistory(office.id(), version),
                        (first, pageSize) -> service.history(office.id(), version, first, pageSize),
                        UnitView::id)
                .at(address);
    }

    public ListAddress getAddress() {
        return address;
    }

    /** Takes one dropped or chosen file; a file of the same name that was read before makes room for it. */
    public void upload(FileUploadEvent event) {
        org.primefaces.model.file.UploadedFile file = event.getFile();
        try (InputStream in = file.getInputStream()) {
            service.upload(office.id(), version, file.getFileName(), in, file.getSize())
                    .forEach(this::add);
        } catch (IOException e) {
            FacesMessages.error(BUNDLE, "upload.failed", file.getFileName());
        }
    }

    private void add(UploadedFile file) {
        List<UploadedFile> same =
                files.stream().filter(other -> other.name().equals(file.name())).toList();
        boolean changed = file.isAccepted()
                && same.stream()
                        .anyMatch(other -> other.isAccepted() && !other.sha256().equals(file.sha256()));
        discard(same);
        files.add(changed ? file.replacing() : file);
        if (file.isAccepted()) {
            fileSelection.put(file.uploadId(), true);
        }
    }

    private void discard(List<UploadedFile> unwanted) {
        List<Long> ids = unwanted.stream()
                .filter(UploadedFile::isAccepted)
                .map(UploadedFile::uploadId)
                .toList();
        if (!ids.isEmpty()) {
            service.discard(office.id(), version, ids);
            fileSelection.drop(ids);
        }
        files.removeAll(unwanted);
    }

    /** 読み込みの取消: forgets all files that were read. */
    public void clear() {
        discard(List.copyOf(files));
    }

    /** アップロード: leads to the check of the chosen files. */
    public void check() throws IOException {
        List<Long> chosen = files.stream()
                .filter(file -> file.isAccepted() && fileSelection.get(file.uploadId()))
                .map(UploadedFile::uploadId)
                .toList();
        if (chosen.isEmpty()) {
            FacesMessages.error(BUNDLE, "check.nothing");
            return;
        }
        CheckResult result = service.check(office.id(), version, chosen);
        files.removeIf(file -> chosen.contains(file.uploadId()));
        fileSelection.drop(chosen);
        problems = result.messages();
        show(result.units());
    }

    /** Shows all units that wait to be taken in; those with errors, which may have been mended since, are checked anew. */
    public void showWaiting() throws IOException {
        problems = List.of();
        List<UnitView> found = new ArrayList<>(service.waiting(office.id(), version));
        int clients = 0;
        for (int i = 0; i < found.size(); i++) {
            UnitView unit = found.get(i);
            clients += unit.errorCount() == 0 ? 0 : unit.clientCount();
            if (unit.errorCount() > 0 && clients <= AT_ONCE) {
                found.set(i, anew(unit));
            }
        }
        found.removeIf(Objects::isNull);
        show(found);
    }

    /** 再チェック: all units shown, after something was registered or corrected here. */
    public void checkAnew() throws IOException {
        List<UnitView> found = new ArrayList<>();
        for (UnitView unit : units) {
            UnitView now = anew(unit);
            if (now != null) {
                found.add(now);
            }
        }
        show(found);
        FacesMessages.info(BUNDLE, "anew.done", found.size());
    }

    /** The unit as it is now; null where somebody has deleted it. */
    private UnitView anew(UnitView unit) throws IOException {
        return service.recheck(office.id(), version, List.of(unit.id())).stream()
                .map(now -> now.withNotes(unit.notes()))
                .findFirst()
                .orElse(null);
    }

    private void show(List<UnitView> found) {
        units = found;
        unitSelection.set(
                found.stream().filter(UnitView::isSelectable).map(UnitView::id).toList());
        messages = null;
        checking = true;
    }

    /** Back to the choice of files. */
    public void back() {
        checking = false;
        waiting = service.waiting(office.id(), version).size();
    }

    /** 取込: hands the chosen units to the job. */
    public void take() {
        List<Long> chosen = chosenUnits();
        if (chosen.isEmpty()) {
            FacesMessages.error(BUNDLE, "take.nothing");
            return;
        }
        try {
            service.take(office.id(), version, chosen);
            FacesMessages.info(BUNDLE, "take.accepted", FacesMessages.text("msg", "menu." + pageVersion.menu("apply")));
            units = units.stream().filter(unit -> !chosen.contains(unit.id())).toList();
            unitSelection.clear();
            if (units.isEmpty()) {
                back();
            }
        } catch (UnitsNotFree refused) {
            FacesMessages.error(
                    BUNDLE,
                    "message",
                    refused.message().text(),
                    refused.message().action());
        }
    }

    /** 削除: units that are not wanted, before they are taken in. */
    public void remove(long unitId) {
        service.remove(office.id(), List.of(unitId));
        units = units.stream().filter(unit -> unit.id() != unitId).toList();
        unitSelection.drop(List.of(unitId));
    }

    private List<Long> chosenUnits() {
        return units.stream()
                .filter(unit -> unit.isSelectable() && unitSelection.get(unit.id()))
                .map(UnitView::id)
                .toList();
    }

    /** What was found in a unit, said once where it is the same of several lines. */
    public List<MessageGroup> findings(UnitView unit) {
        return MessageGroup.of(messages(unit));
    }

    /** Who will not be taken in with the unit: the first few by number and name, and how many more. */
    public String stopped(UnitView unit) {
        List<String> clients = messages(unit).stream()
                .filter(message -> message.error() && !message.client().isEmpty())
                .map(MessageText::client)
                .distinct()
                .toList();
        String named = clients.stream().limit(NAMED).collect(Collectors.joining("、"));
        return clients.size() > NAMED
                ? FacesMessages.text(BUNDLE, "stopped.more", named, clients.size() - NAMED)
                : named;
    }

    /** What the check found, line by line, as an Excel. */
    public StreamedContent getSheet() {
        return ReceiveSheet.findings(office.getChoice().name(), units, this::messages);
    }

    /** 受信したデータ as an Excel. */
    public StreamedContent getHistorySheet() {
        return ReceiveSheet.history(
                office.getChoice().name(), (first, size) -> service.history(office.id(), version, first, size));
    }

    /** Read once a request. */
    private List<MessageText> messages(UnitView unit) {
        if (messages == null) {
            messages = new HashMap<>();
        }
        return messages.computeIfAbsent(unit.id(), id -> {
            List<MessageText> all = new ArrayList<>(unit.notes());
            all.addAll(service.messages(office.id(), id));
            return all;
        });
    }

    public List<UploadedFile> getFiles() {
        return files;
    }

    public Selection<Long> getFileSelection() {
        return fileSelection;
    }

    public Selection<Long> getUnitSelection() {
        return unitSelection;
    }

    public List<UnitView> getUnits() {
        return units;
    }

    public List<MessageText> getProblems() {
        return problems;
    }

    /** Whether the check is shown, and not the choice of files. */
    public boolean isChecking() {
        return checking;
    }

    /** Units that were uploaded before and wait to be taken in. */
    public int getWaiting() {
        return waiting;
    }

    /** Whether a unit that the list shows is being taken in: the page looks again only then. */
    public boolean isWatching() {
        return history.getWrappedData() != null
                && history.getWrappedData().stream().anyMatch(unit -> unit.state() == TransmissionState.RECEIVING);
    }

    public LazyRows<UnitView> getHistory() {
        return history;
    }

    /** The limit of one file in MB. */
    public long getFileLimit() {
        return UploadLimits.current().fileMb();
    }
}
