package careplan.office;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.export.Selection;
import careplan.page.FacesMessages;
import careplan.page.KeptTicks;
import careplan.page.LazyRows;
import careplan.page.ListAddress;
import careplan.page.Sheets;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.primefaces.model.StreamedContent;

/** The list 他社情報, paged in the database. */
@Named
@ViewScoped
public class OtherOfficesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "officeMsg";

    @EJB
    private OtherOffices offices;

    @Inject
    private PageOffice office;

    @Inject
    private KeptTicks ticks;

    private String text;
    private OfficeKind kind;
    private ExchangeVersion version;
    private int superseded;
    private final Selection<Long> selection = new Selection<>();
    private OfficeSearch search;
    private ListAddress address;
    private LazyRows<OfficeRow> rows;

    @PostConstruct
    void init() {
        address = new ListAddress("others:list", 20, "number", "name");
        text = address.text("text");
        kind = address.choice(OfficeKind.class, "kind");
        version = ExchangeVersion.find(address.text("edition")).orElse(null);
        address.open(conditions());
        search = new OfficeSearch(text, kind, version);
        selection.set(ticks.of(address.name()));
        superseded = offices.countSuperseded(office.id());
        rows = new LazyRows<>(
                        () -> offices.count(office.id(), search),
                        (first, pageSize) -> offices.page(office.id(), search, address.sorted(), first, pageSize),
                        OfficeRow::id)
                .at(address);
    }

    private Object[] conditions() {
        return new Object[] {"text", text, "kind", kind, "edition", version == null ? null : version.name()};
    }

    /** 検索: other conditions begin a new selection. */
    public void find() {
        OfficeSearch wanted = new OfficeSearch(text, kind, version);
        address.search(conditions());
        if (!wanted.equals(search)) {
            selection.clear();
            ticked();
        }
        search = wanted;
    }

    /** Ticks are kept for the way back to the list. */
    public void ticked() {
        ticks.keep(address.name(), selection.keys());
    }

    /** クリア. */
    public void clear() {
        text = null;
        kind = null;
        version = null;
        find();
    }

    /** Finds those that still use an edition which comes to its end. */
    public void findSuperseded() {
        text = null;
        kind = null;
        version = ExchangeVersion.oldest();
        find();
    }

    /** 全て選択: all that the search finds, on all pages. */
    public void selectAll() {
        selection.set(offices.ids(office.id(), search));
        ticked();
    }

    /** 選択解除. */
    public void selectNone() {
        selection.clear();
        ticked();
    }

    /** Sets the edition of those that are ticked. */
    public void setPartnerVersion(ExchangeVersion wanted) {
        if (selection.getCount() == 0) {
            FacesMessages.error(BUNDLE, "versions.nothing");
            return;
        }
        int changed = offices.setPartnerVersion(office.id(), List.copyOf(selection.keys()), wanted);
        FacesMessages.info(BUNDLE, "versions.done", changed, wanted.label(), selection.getCount() - changed);
        selection.clear();
        ticked();
        superseded = offices.countSuperseded(office.id());
    }

    /** The editions, newest first. */
    public List<ExchangeVersion> getVersions() {
        return Arrays.stream(ExchangeVersion.values())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** How many offices are still at an edition that comes to its end. */
    public int getSuperseded() {
        return superseded;
    }

    /** The edition that they are at. */
    public ExchangeVersion getOldest() {
        return ExchangeVersion.oldest();
    }

    /** The last day of that edition; null where none is set. */
    public LocalDate getEnds() {
        return ExchangeVersion.oldest().ends().orElse(null);
    }

    public Selection<Long> getSelection() {
        return selection;
    }

    public ExchangeVersion getVersion() {
        return version;
    }

    public void setVersion(ExchangeVersion version) {
        this.version = version;
    }

    /** 種別, to choose from. */
    public Map<OfficeKind, String> getKinds() {
        Map<OfficeKind, String> kinds = new LinkedHashMap<>();
        for (OfficeKind each : OfficeKind.values()) {
            kinds.put(each, FacesMessages.text("msg", "office.kind." + each));
        }
        return kinds;
    }

    /** The list as it was found, as an Excel. */
    public StreamedContent getSheet() {
        return Sheets.list(
                FacesMessages.text(BUNDLE, "others.title"),
                Sheets.titles(
                        office.getChoice().name(),
                        FacesMessages.text(BUNDLE, "text"),
                        search.text(),
                        FacesMessages.text(BUNDLE, "field.kind"),
                        search.kind() == null ? null : getKinds().get(search.kind()),
                        FacesMessages.text(BUNDLE, "field.partnerVersion"),
                        search.version() == null ? null : search.version().label()),
                Sheets.columns(
                        BUNDLE,
                        "field.officeNumber",
                        14,
                        "field.name",
                        32,
                        "field.kind",
                        20,
                        "column.services",
                        60,
                        "field.partnerVersion",
                        14),
                (first, size) -> offices.page(office.id(), search, address.sorted(), first, size),
                row -> new Object[] {
                    row.number(),
                    row.name(),
                    getKinds().get(row.kind()),
                    String.join("、", row.serviceTypes()),
                    row.partnerVersion() == null ? null : row.partnerVersion().label()
                });
    }

    public ListAddress getAddress() {
        return address;
    }

    public LazyRows<OfficeRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public OfficeKind getKind() {
        return kind;
    }

    public void setKind(OfficeKind kind) {
        this.kind = kind;
    }
}
