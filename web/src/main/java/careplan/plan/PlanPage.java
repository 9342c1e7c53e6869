package careplan.plan;

import careplan.edit.Quicker;
import careplan.exchange.FileKind;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import careplan.page.TimeTextConverter;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;

/**
 * A plan document with all its sheets, in one form. Nothing typed is lost when somebody else was quicker: it can be laid over
 * the newer document.
 */
@Named
@ViewScoped
public class PlanPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "planMsg";

    @EJB
    private PlanDocumentQueries queries;

    @EJB
    private PlanDocumentEditing editing;

    @EJB
    private PlanChoices choices;

    @Inject
    private PageOffice office;

    private PlanKind kind;
    private Long id;
    private Long copyOf;
    private Long client;
    private PlanDocumentEditing.LeftWithPartners left;
    private DocumentForm form;
    private DocumentForm base;
    private DocumentForm newer;
    private int tab;
    private Map<String, String> problems = Map.of();
    private List<Insured> insured = List.of();
    private Map<Long, String> careManagers = Map.of();
    private Map<String, String> providers = Map.of();
    private List<String> serviceTypes = List.of();

    /**
     * Reads the document that the page's parameters name, or begins one; a view action of the page.
     *
     * @return where to go if they name none
     */
    public String load(String kindName) {
        kind = PlanKind.valueOf(kindName);
        if (id != null) {
            start(queries.open(office.id(), id));
        } else if (copyOf != null) {
            start(editing.beginVersion(office.id(), copyOf));
        } else if (client != null) {
            start(editing.begin(office.id(), kind, client));
            getVersions().stream()
                    .findFirst()
                    .ifPresent(newest -> FacesMessages.info(BUNDLE, "begun", newest.keyDate()));
        } else {
            return PlanPages.list(kind) + "?faces-redirect=true";
        }
        if (form.getKind() != kind) {
            return PlanPages.edit(form.getKind()) + "?faces-redirect=true&id=" + id;
        }
        insured = queries.insured(office.id(), form.getClientId());
        careManagers = queries.careManagers(office.id());
        providers = choices.providers(office.id());
        serviceTypes = choices.serviceTypes(office.id());
        return null;
    }

    private void start(DocumentForm read) {
        form = read;
        base = read.copy();
        newer = null;
        left = null;
        problems = Map.of();
    }

    /** 保存. A new document's page is opened again, now that it has an address. */
    public String save() {
        boolean isNew = form.getId() == null;
        try {
            PlanDocumentEditing.Kept kept = editing.save(office.id(), form);
            start(kept.form());
            left = kept.left();
            tell(kept.warnings());
            FacesMessages.info(BUNDLE, "saved");
            PrimeFaces.current().executeScript("CareplanEntry.saved()");
            if (isNew) {
                FacesMessages.keep();
                return PlanPages.edit(kind) + "?faces-redirect=true&id=" + form.getId();
            }
        } catch (PlanConflict conflict) {
            newer = conflict.current();
            FacesMessages.warn(BUNDLE, "conflict", Quicker.named(conflict.change()));
            PrimeFaces.current().executeScript("Careplan.toMain()");
        } catch (PlanRefused refused) {
            tell(refused.problems());
            refused.problems().stream()
                    .filter(problem -> !problem.warning() && problem.file() != null)
                    .findFirst()
                    .ifPresent(problem -> tab = kind.files().indexOf(problem.file()));
            FacesContext.getCurrentInstance().validationFailed();
        }
        return null;
    }

    private void tell(List<DocumentProblem> found) {
        problems = new HashMap<>();
        for (DocumentProblem problem : found) {
            String text = text(problem);
            if (problems.putIfAbsent(key(problem.file(), problem.field()), text) == null) {
                if (problem.warning()) {
                    FacesMessages.warn(BUNDLE, "problem", text);
                } else {
                    FacesMessages.error(BUNDLE, "problem", text);
                }
            }
        }
    }

    private String text(DocumentProblem problem) {
        String text = problem.text() == null
                ? FacesMessages.text(
                        BUNDLE,
                        "problem." + problem.key(),
                        problem.row(),
                        FamilyPicture.MOST_BYTES / 1024 / 1024,
                        FacesMessages.text(BUNDLE, "keyDate." + kind))
                : problem.text();
        return problem.file() == null ? text : FacesMessages.text(BUNDLE, "problem.at", tabName(problem.file()), text);
    }

    private static String tabName(FileKind file) {
        return FacesMessages.text(BUNDLE, "tab." + file);
    }

    private static String key(FileKind file, String field) {
        return file + "/" + field;
    }

    /** What is wrong with a field, or null. */
    public String problem(FileKind file, String field) {
        return problems.get(key(file, field));
    }

    /** What is wrong with a property of the document itself, or null. */
    public String problem(String property) {
        return problems.get(key(null, property));
    }

    /** After a conflict: lays what is typed over the newer document. */
    public void layOver() {
        List<String> both = new DocumentMerge(base, form, newer).layOver();
        base = newer.copy();
        newer = null;
        if (both.isEmpty()) {
            FacesMessages.info(BUNDLE, "conflict.merged");
        } else {
            FacesMessages.warn(BUNDLE, "conflict.both", both.stream().distinct().collect(Collectors.joining("、")));
        }
    }

    /** After a conflict: shows the newer document and forgets what was typed. */
    public void takeNewer() {
        start(newer);
        PrimeFaces.current().executeScript("CareplanEntry.saved()");
    }

    /**
     * 削除.
     *
     * @return the list
     */
    public String delete() {
        try {
            PlanListPage.tellOf(editing.delete(office.id(), form.getId(), form.getVersion()));
            FacesMessages.info(BUNDLE, "deleted");
            FacesMessages.keep();
            PrimeFaces.current().executeScript("CareplanEntry.saved()");
            return PlanPages.list(kind) + "?faces-redirect=true";
        } catch (PlanConflict conflict) {
            newer = conflict.current();
            FacesMessages.warn(BUNDLE, "conflict.delete", Quicker.named(conflict.change()));
            return null;
        }
    }

    /** The parts of a sheet that stand once. */
    public List<FormPart> head(FileKind file) {
        return FormParts.of(file, FormPart.Place.HEAD);
    }

    /** What all rows of a sheet share. */
    public List<FormPart> shared(FileKind file) {
        return FormParts.of(file, FormPart.Place.SHARED);
    }

    /** The levels of a sheet's tree. */
    public List<FormPart> levels(FileKind file) {
        return FormParts.of(file, FormPart.Place.LEVEL);
    }

    /** The lists of a sheet. */
    public List<FormPart> lists(FileKind file) {
        return FormParts.of(file, FormPart.Place.LIST);
    }

    /**
     * Adds rows to the week, where it was clicked or as they were typed: request parameters weekDays (1 to 7, 8 for
     * activities), weekFrom, weekTo and weekText.
     */
    public void addToWeek() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        boolean added = WeekView.add(
                form.sheet(FileKind.UP3KYO),
                sent.getOrDefault("weekDays", ""),
                TimeTextConverter.time(sent.getOrDefault("weekFrom", "")),
                TimeTextConverter.time(sent.getOrDefault("weekTo", "")),
                sent.getOrDefault("weekText", ""));
        if (!added) {
            FacesMessages.error(BUNDLE, "week.add.refused");
        }
    }

    /** The days that rows of the week can be added for at once, as codes. */
    public List<String> getWeekdays() {
        return List.of("1", "2", "3", "4", "5", "6", "7");
    }

    /** How long goals usually last, in months. */
    public List<Integer> getPeriodMonths() {
        return List.of(3, 6, 12);
    }

    /** The hours beside the week. */
    public List<WeekView.Hour> getHours() {
        return WeekView.hours();
    }

    /** The week as table 3 draws it. */
    public List<WeekView.Column> getWeek() {
        return WeekView.of(form.sheet(FileKind.UP3KYO));
    }

    /** The other versions of the client's document, the newest first. */
    public List<PlanRow.Version> getVersions() {
        return queries.versions(office.id(), kind, form.getClientId());
    }

    /** What to ask before the document is deleted; says so if it has been sent. */
    public String getDeleteQuestion() {
        LocalDateTime sentAt = getVersions().stream()
                .filter(version -> Long.valueOf(version.id()).equals(form.getId()))
                .map(PlanRow.Version::sentAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return FacesMessages.text(
                BUNDLE,
                sentAt == null ? "delete.ask" : "delete.ask.sent",
                form.getClientName(),
                FacesMessages.text(BUNDLE, "list." + kind),
                base.getKeyDate(),
                sentAt == null ? null : sentAt.toLocalDate());
    }

    public PlanKind getKind() {
        return kind;
    }

    /** The list that leads here. */
    public String getListPage() {
        return PlanPages.list(kind);
    }

    /** The page itself, for links to other versions. */
    public String getEditPage() {
        return PlanPages.edit(kind);
    }

    /** The sheet that is shown, from 0; after a refusal the one with the first problem. */
    public int getTab() {
        return tab;
    }

    public void setTab(int tab) {
        this.tab = tab;
    }

    public DocumentForm getForm() {
        return form;
    }

    /** The document as it was read or kept last; another object each time. */
    DocumentForm getBase() {
        return base;
    }

    /** The document as somebody else has kept it meanwhile, or null. */
    public DocumentForm getNewer() {
        return newer;
    }

    public List<Insured> getInsured() {
        return insured;
    }

    public Map<Long, String> getCareManagers() {
        return careManagers;
    }

    public Map<String, String> getProviders() {
        return providers;
    }

    public List<String> getServiceTypes() {
        return serviceTypes;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getCopyOf() {
        return copyOf;
    }

    public void setCopyOf(Long copyOf) {
        this.copyOf = copyOf;
    }

    public Long getClient() {
        return client;
    }

    public void setClient(Long client) {
        this.client = client;
    }

    /** What partners keep under the date that the document had until it was saved just now; null where none do. */
    public PlanDocumentEditing.LeftWithPartners getLeft() {
        return left;
    }

    /** Whether such documents are written here; else what was received is only looked at. */
    public boolean isWritten() {
        return kind.writtenBy(office.getChoice().kind());
    }
}
