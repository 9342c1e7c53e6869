package careplan.staff;

import careplan.base.KanaRow;
import careplan.office.PageOffice;
import careplan.page.Sheets;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
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
    private LazyDataModel<StaffRow> rows;

    @PostConstruct
    void init() {
        find();
        rows = new Rows();
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

    public LazyDataModel<StaffRow> getRows() {
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

    /** Reads what the table shows, one page at a time. */
    private final class Rows extends LazyDataModel<StaffRow> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return queries.count(office.id(), search);
        }

        @Override
        public List<StaffRow> load(
                int first, int pageSize, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            return queries.page(office.id(), search, first, pageSize);
        }

        @Override
        public String getRowKey(StaffRow row) {
            return Long.toString(row.id());
        }
    }
}
