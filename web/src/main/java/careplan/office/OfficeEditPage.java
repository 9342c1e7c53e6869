package careplan.office;

import careplan.edit.EditPage;
import careplan.exchange.ExchangeVersion;
import careplan.page.FacesMessages;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the edit pages of own and other companies' offices share: the form, its choices, and the warning of a doubtful number. */
public abstract class OfficeEditPage extends EditPage {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "officeMsg";
    private static final int AREA_GRADES = 8;

    private Long id;
    private OfficeForm form = new OfficeForm();

    protected OfficeEditPage() {
        super(BUNDLE);
    }

    /** Asks the service for the office with this id. */
    protected abstract OfficeForm read(long officeId);

    /** Asks the service to keep the form. */
    protected abstract OfficeForm write(OfficeForm edited);

    /** The address of this page, to open it again with the id of what was new. */
    protected abstract String page();

    /** Reads the office named by the page's parameter; without one, the form is for a new office. */
    public void load() {
        if (id != null) {
            reload();
        }
    }

    /** 保存. */
    public String save() {
        boolean isNew = form.getId() == null;
        if (!act("office", () -> form = write(form))) {
            return null;
        }
        if (form.isDoubtful()) {
            FacesMessages.warn(BUNDLE, "doubtful", form.getOfficeNumber());
        }
        tellSaved();
        if (!isNew) {
            return null;
        }
        FacesMessages.keep();
        return page() + "?faces-redirect=true&id=" + form.getId();
    }

    /** One more row for a サテライト. */
    public void addSatellite() {
        form.getSatellites().add(new SatelliteForm());
    }

    /** One more row for a 割引. */
    public void addDiscount() {
        form.getDiscounts().add(new DiscountForm());
    }

    /** Weekdays by their number, Monday first. */
    public Map<String, String> getWeekdays() {
        Map<String, String> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(Integer.toString(day.getValue()), day.getDisplayName(TextStyle.SHORT, Locale.JAPANESE));
        }
        return days;
    }

    @Override
    protected void takeVersion(int version) {
        form.setVersion(version);
    }

    @Override
    protected void reload() {
        form = read(id);
    }

    /** 種別, to choose from. */
    public Map<OfficeKind, String> getKinds() {
        Map<OfficeKind, String> kinds = new LinkedHashMap<>();
        for (OfficeKind kind : OfficeKind.values()) {
            kinds.put(kind, FacesMessages.text("msg", "office.kind." + kind));
        }
        return kinds;
    }

    /** 地域区分, to choose from: １級地 to ７級地, then その他. */
    public Map<String, String> getAreaGrades() {
        Map<String, String> grades = new LinkedHashMap<>();
        for (int i = 1; i <= AREA_GRADES; i++) {
            String grade = "0" + i % AREA_GRADES;
            grades.put(grade, FacesMessages.text(BUNDLE, "area." + grade));
        }
        return grades;
    }

    /** The versions of the standard, to choose from. */
    public Map<ExchangeVersion, String> getVersions() {
        Map<ExchangeVersion, String> versions = new LinkedHashMap<>();
        for (ExchangeVersion version : ExchangeVersion.values()) {
            versions.put(version, version.label());
        }
        return versions;
    }

    /** サービス種類, to choose from: those of this kind of office. */
    public Map<String, String> getTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        OfficeServiceTypes.of(form.getKind(), form.getServiceTypes())
                .forEach((code, name) -> types.put(code, code + " " + name));
        return types;
    }

    public OfficeForm getForm() {
        return form;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
