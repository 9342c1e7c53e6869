package careplan.client;

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

    private String kana;
    private KanaRow kanaRow;
    private CareLevel careLevel;
    private ClientSearch search;
    private LazyRows<ClientRow> rows;

    @PostConstruct
    void init() {
        find();
        rows = new LazyRows<>(
                () -> queries.count(office.id(), search),
                (first, pageSize) -> queries.page(office.id(), search, first, pageSize),
                ClientRow::id);
    }

    /** A press on a kana row, or with null on クリア. */
    public void showRow(KanaRow row) {
        kanaRow = row;
        find();
    }

    /** 検索. */
    public void find() {
        search = new ClientSearch(kana, kanaRow, careLevel);
    }

    /** 要介護度, to choose from. */
    public Map<CareLevel, String> getCareLevels() {
        return ClientPage.careLevels();
    }

    /** 印刷: everything found, over all pages, as an Excel. */
    public StreamedContent getSheet() {
        return Sheets.download("clientMsg", sheet.print(office.id(), search));
    }

    public LazyRows<ClientRow> getRows() {
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

    public CareLevel getCareLevel() {
        return careLevel;
    }

    public void setCareLevel(CareLevel careLevel) {
        this.careLevel = careLevel;
    }
}
