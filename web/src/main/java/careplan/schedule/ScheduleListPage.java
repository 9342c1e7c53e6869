package careplan.schedule;

import careplan.base.JapanTime;
import careplan.client.CareLevel;
import careplan.office.OfficeKind;
import careplan.office.PageOffice;
import careplan.page.LazyRows;
import careplan.print.PrintAction;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Map;

/** The lists 利用票 and 提供票: the months of the office in use, paged in the database. */
@Named
@ViewScoped
public class ScheduleListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ScheduleQueries queries;

    @Inject
    private PageOffice office;

    @Inject
    private PrintAction prints;

    private YearMonth month;
    private String kana;
    private ScheduleStatus status;
    private CareLevel careLevel;
    private Long careManagerId;
    private Map<Long, String> careManagers;
    private ScheduleSearch search;
    private LazyRows<ScheduleRow> rows;

    @PostConstruct
    void init() {
        careManagers = queries.careManagers(office.id());
        clear();
        rows = new LazyRows<>(
                () -> queries.count(office.id(), search),
                (first, pageSize) -> queries.page(office.id(), search, first, pageSize),
                ScheduleRow::id);
    }

    /** 検索. */
    public void find() {
        search = new ScheduleSearch(month, kana, status, careLevel, careManagerId);
    }

    /** クリア: back to the latest month that there is anything of. */
    public void clear() {
        month = queries.latestMonth(office.id()).orElseGet(() -> YearMonth.from(JapanTime.now()));
        kana = null;
        status = null;
        careLevel = null;
        careManagerId = null;
        find();
    }

    /** 一括印刷: all months that the search finds, on whatever page of the list. */
    public void printAll() {
        boolean provision = office.getChoice().kind() == OfficeKind.PROVIDER;
        prints.all(provision ? "PROVISION" : "USAGE", queries.ids(office.id(), search));
    }

    public LazyRows<ScheduleRow> getRows() {
        return rows;
    }

    public Map<Long, String> getCareManagers() {
        return careManagers;
    }

    public ScheduleStatus[] getStatuses() {
        return ScheduleStatus.values();
    }

    public CareLevel[] getCareLevels() {
        return CareLevel.values();
    }

    public YearMonth getMonth() {
        return month;
    }

    public void setMonth(YearMonth month) {
        this.month = month;
    }

    public String getKana() {
        return kana;
    }

    public void setKana(String kana) {
        this.kana = kana;
    }

    public ScheduleStatus getStatus() {
        return status;
    }

    public void setStatus(ScheduleStatus status) {
        this.status = status;
    }

    public CareLevel getCareLevel() {
        return careLevel;
    }

    public void setCareLevel(CareLevel careLevel) {
        this.careLevel = careLevel;
    }

    public Long getCareManagerId() {
        return careManagerId;
    }

    public void setCareManagerId(Long careManagerId) {
        this.careManagerId = careManagerId;
    }
}
