package careplan.staff;

import careplan.base.KanaRow;
import careplan.office.PageOffice;
import careplan.page.LazyRows;
import careplan.page.Sheets;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
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

    private String kana;
    private KanaRow kanaRow;
    private StaffSearch search;
    private LazyRows<StaffRow> rows;

    @PostConstruct
    void init() {
        find();
        rows = new LazyRows<>(
                () -> queries.count(office.id(), search),
                (first, pageSize) -> queries.page(office.id(), search, first, pageSize),
                StaffRow::id);
    }

    /** A press on a kana row, or with null on クリア. */
    public void showRow(KanaRow row) {
        kanaRow = row;
        find();
    }

    /** 検索. */
    public void find() {
        search = new StaffSearch(kana, kanaRow);
    }

    /** 印刷: everything found, over all pages, as an Excel. */
    public StreamedContent getSheet() {
        return Sheets.download("staffMsg", sheet.print(office.id(), search));
    }

    public LazyRows<StaffRow> getRows() {
        return rows;
    }

    public String getKana() {
        return kana;
    }

    public void setKana(String kana) {
        this.kana = kana;
    }

    public KanaRow getKanaRow() {
        return kanaRow;
    }
}
