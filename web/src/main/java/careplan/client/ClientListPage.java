package careplan.client;

import careplan.base.KanaRow;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import careplan.page.LazyRows;
import careplan.page.ListAddress;
import careplan.page.Sheets;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.StreamedContent;

/** The list 利用者情報: the clients of the office in use, paged in the database. */
@Named
@ViewScoped
public class ClientListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ClientQueries queries;

    @EJB
    private ClientSheet sheet;

    @Inject
    private PageOffice office;

    private String name;
    private KanaRow kanaRow;
    private CareLevel careLevel;
    private ListAddress address;
    private ClientSearch search;
    private LazyRows<ClientRow> rows;

    @PostConstruct
    void init() {
        address = new ListAddress("clients:list", 20, "code", "kana", "birthDate");
        name = address.text("name");
        kanaRow = address.choice(KanaRow.class, "row");
        careLevel = address.choice(CareLevel.class, "level");
        address.open(conditions());
        search = new ClientSearch(name, kanaRow, careLevel);
        rows = new LazyRows<>(
                        () -> queries.count(office.id(), search),
                        (first, pageSize) -> queries.page(office.id(), search, order(), first, pageSize),
                        ClientRow::id)
                .at(address);
    }

    private Object[] conditions() {
        return new Object[] {"name", name, "row", kanaRow, "level", careLevel};
    }

    private ClientOrder order() {
        return address.order(ClientOrder.class, ClientOrder.KANA);
    }

    /** A press on a kana row; a second one on the same takes it back. */
    public void showRow(KanaRow row) {
        kanaRow = kanaRow == row ? null : row;
        find();
    }

    /** クリア. */
    public void clear() {
        name = null;
        kanaRow = null;
        careLevel = null;
        find();
    }

    /** 検索. */
    public void find() {
        search = new ClientSearch(name, kanaRow, careLevel);
        address.search(conditions());
    }

    /** 要介護度, to choose from. */
    public Map<CareLevel, String> getCareLevels() {
        return ClientPage.careLevels();
    }

    /** 印刷: everything found, over all pages, as an Excel. */
    public StreamedContent getSheet() {
        return Sheets.download("clientMsg", sheet.print(office.id(), search, order(), titles()));
    }

    private List<String> titles() {
        return Sheets.titles(
                office.getChoice().name(),
                FacesMessages.text("clientMsg", "filter.name"),
                search.text(),
                FacesMessages.text("msg", "kana.rows"),
                search.row() == null ? null : search.row().getLabel(),
                FacesMessages.text("clientMsg", "column.careLevel"),
                search.careLevel() == null ? null : search.careLevel().getLabel());
    }

    public LazyRows<ClientRow> getRows() {
        return rows;
    }

    public ListAddress getAddress() {
        return address;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public KanaRow getKanaRow() {
        return kanaRow;
    }

    public CareLevel getCareLevel() {
        return careLevel;
    }

    public void setCareLevel(CareLevel careLevel) {
        this.careLevel = careLevel;
    }
}
