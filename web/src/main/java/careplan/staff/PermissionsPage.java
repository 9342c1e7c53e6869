package careplan.staff;

import careplan.edit.EditPage;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 権限情報: the menus of a person at each office, and which office is 優先. */
@Named
@ViewScoped
public class PermissionsPage extends EditPage {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "staffMsg";

    /** The name of the radio buttons of 優先; their values are ids of offices, or nothing. */
    private static final String CHOSEN = "preferredOffice";

    @EJB
    private StaffQueries queries;

    @EJB
    private PermissionEditing editing;

    @Inject
    private PageOffice office;

    private Long id;
    private StaffForm person;
    private List<OfficePermissions> rows;
    private Long preferred;
    private OfficePermissions edited;
    private Map<Menu, Boolean> granted;
    private List<Long> copyTo;

    public PermissionsPage() {
        super(BUNDLE);
    }

    /**
     * Reads the person named by the page's parameter.
     *
     * @return where to go if none is named
     */
    public String load() {
        if (id == null) {
            return "/app/staff/list.xhtml?faces-redirect=true";
        }
        reload();
        return null;
    }

    /** 保存 of 優先: one button for the whole table, whose rows no component of Faces could join to one choice. */
    public void savePreferred() {
        String chosen = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(CHOSEN);
        preferred = chosen == null || chosen.isEmpty() ? null : Long.valueOf(chosen);
        if (act(
                "preferences",
                () -> takeVersion(editing.savePreferred(office.id(), id, person.getVersion(), preferred)))) {
            rows = editing.list(office.id(), id);
            FacesMessages.info(BUNDLE, "preferred.saved");
        }
    }

    /** 編集: opens the menus of an office. */
    public void edit(OfficePermissions row) {
        edited = row;
        granted = new EnumMap<>(Menu.class);
        Arrays.stream(Menu.values())
                .forEach(menu -> granted.put(menu, row.menus().contains(menu)));
        copyTo = new ArrayList<>();
    }

    /** 保存 of the menus, for this office and for those chosen beside it. */
    public void save() {
        Set<Menu> menus = EnumSet.noneOf(Menu.class);
        granted.forEach((menu, yes) -> {
            if (yes) {
                menus.add(menu);
            }
        });
        Set<Long> offices = new HashSet<>(copyTo);
        offices.add(edited.officeId());
        String saved = edited.officeName();
        if (act("menus", () -> takeVersion(editing.save(office.id(), id, person.getVersion(), menus, offices)))) {
            reload();
            FacesMessages.info(
                    BUNDLE, offices.size() == 1 ? "permissions.saved" : "permissions.savedMore", offices.size(), saved);
        }
    }

    /** Checks or clears every menu. */
    public void all(boolean yes) {
        granted.replaceAll((menu, before) -> yes);
    }

    /** Closes the menus without keeping anything. */
    public void cancel() {
        edited = null;
    }

    @Override
    protected void takeVersion(int version) {
        person.setVersion(version);
    }

    @Override
    protected void reload() {
        person = queries.open(office.id(), id);
        rows = editing.list(office.id(), id);
        preferred = rows.stream()
                .filter(OfficePermissions::preferred)
                .map(OfficePermissions::officeId)
                .findFirst()
                .orElse(null);
        edited = null;
    }

    public Menu[] getMenus() {
        return Menu.values();
    }

    public List<OfficePermissions> getRows() {
        return rows;
    }

    /** The offices that the menus can be given to as well. */
    public List<OfficePermissions> getOthers() {
        return rows.stream().filter(row -> row.officeId() != edited.officeId()).toList();
    }

    /** The office whose menus are open, or null. */
    public OfficePermissions getEdited() {
        return edited;
    }

    public Map<Menu, Boolean> getGranted() {
        return granted;
    }

    public List<Long> getCopyTo() {
        return copyTo;
    }

    public void setCopyTo(List<Long> copyTo) {
        this.copyTo = copyTo;
    }

    public Long getPreferred() {
        return preferred;
    }

    public StaffForm getPerson() {
        return person;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
