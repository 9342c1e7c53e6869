package careplan.staff;

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
import org.primefaces.model.StreamedContent;

/** 職員検索: the staff of the corporation, paged in the database. */
@Named
@ViewScoped
public class StaffListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private StaffQueries queries;

    @EJB
    private StaffSheet sheet;

    @Inject
    private PageOffice office;

    private String name;
    private KanaRow kanaRow;
    private ListAddress address;
    private StaffSearch search;
    private LazyRows<StaffRow> rows;

    @PostConstruct
    void init() {
        address = new ListAddress("staff:list", 20, "code", "name");
        name = address.text("name");
        kanaRow = address.choice(KanaRow.class, "row");
        address.open("name", name, "row", kanaRow);
        search = new StaffSearch(name, kanaRow);
        rows = new LazyRows<>(
                        () -> queries.count(office.id(), search),
                        (first, pageSize) -> queries.page(office.id(), search, order(), first, pageSize),
                        StaffRow::id)
                .at(address);
    }

    private StaffOrder order() {
        return address.order(StaffOrder.class, StaffOrder.CODE);
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
        find();
    }

    /** 検索. */
    public void find() {
        search = new StaffSearch(name, kanaRow);
        address.search("name", name, "row", kanaRow);
    }

    /** 印刷: everything found, over all pages, as an Excel. */
    public StreamedContent getSheet() {
        return Sheets.download("staffMsg", sheet.print(office.id(), search, order(), titles()));
    }

    private List<String> titles() {
        return Sheets.titles(
                office.getChoice().name(),
                FacesMessages.text("staffMsg", "filter.name"),
                search.text(),
                FacesMessages.text("msg", "kana.rows"),
                search.row() == null ? null : search.row().getLabel());
    }

    public LazyRows<StaffRow> getRows() {
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
}
