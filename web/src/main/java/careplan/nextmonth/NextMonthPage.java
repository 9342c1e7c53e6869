package careplan.nextmonth;

import careplan.base.JapanTime;
import careplan.exchange.export.Selection;
import careplan.office.OfficeKind;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import careplan.page.LazyRows;
import careplan.schedule.Beginning;
import careplan.schedule.ScheduleQueries;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** 月の一括作成: the clients whose month is to be made, what cannot be carried over, and the request. */
@Named
@ViewScoped
public class NextMonthPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "scheduleMsg";

    @EJB
    private NextMonthService service;

    @EJB
    private ScheduleQueries queries;

    @Inject
    private PageOffice office;

    private final Selection<Long> selection = new Selection<>();
    private YearMonth month;
    private Beginning beginning = Beginning.LAST_MONTH;
    private String kana;
    private Long careManagerId;
    private Map<Long, String> careManagers;
    private NextMonthSearch search;
    private NextMonthPreview preview;
    private LazyRows<NextMonthRow> rows;

    @PostConstruct
    void init() {
        careManagers = queries.careManagers(office.id());
        month = asked(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("month"));
        find();
        rows = new LazyRows<>(
                () -> service.count(office.id(), search),
                (first, pageSize) -> service.page(office.id(), search, first, pageSize),
                NextMonthRow::clientId);
    }

    /** The month that the address names, or the next one. */
    private static YearMonth asked(String text) {
        return text != null && text.matches("20[0-9]{2}-(0[1-9]|1[0-2])")
                ? YearMonth.parse(text)
                : YearMonth.from(JapanTime.now()).plusMonths(1);
    }

    /** 検索: other conditions begin a new selection. */
    public final void find() {
        search = new NextMonthSearch(month, beginning, kana, careManagerId);
        selection.clear();
        preview = null;
    }

    /** 全て選択: everybody who has nothing yet in the month, on whatever page of the list. */
    public void selectAll() {
        List<Long> ids = service.selectable(office.id(), search);
        selection.set(ids);
        preview = null;
        if (ids.isEmpty()) {
            FacesMessages.warn(BUNDLE, "nextMonth.selectAll.none");
        } else if (ids.size() == NextMonthService.MOST_CLIENTS) {
            FacesMessages.warn(BUNDLE, "nextMonth.selectAll.most", NextMonthService.MOST_CLIENTS);
        } else {
            FacesMessages.info(BUNDLE, "nextMonth.selectAll.done", ids.size());
        }
    }

    /** 選択解除. */
    public void selectNone() {
        selection.clear();
        preview = null;
    }

    /** 確認: what would be made, and what could not be carried over. */
    public void look() {
        if (selection.getCount() == 0) {
            FacesMessages.error(BUNDLE, "nextMonth.nobody");
            preview = null;
            return;
        }
        preview = service.preview(office.id(), search, selection.keys());
    }

    /** 作成: has them made; the page of the result follows the job. */
    public String make() {
        long requestId = service.request(office.id(), search, selection.keys());
        return "/app/schedule/next-month-result.xhtml?faces-redirect=true&id=" + requestId;
    }

    /** Whether anything would be made of what was chosen. */
    public boolean isMakeable() {
        return preview != null && preview.toMake() + preview.unseen() > 0;
    }

    /** What a month can begin with here: a provider makes no plan and has no week. */
    public List<Beginning> getBeginnings() {
        return isProvider() ? List.of(Beginning.LAST_MONTH) : List.of(Beginning.LAST_MONTH, Beginning.WEEKLY_PLAN);
    }

    public boolean isProvider() {
        return office.getChoice().kind() == OfficeKind.PROVIDER;
    }

    public LazyRows<NextMonthRow> getRows() {
        return rows;
    }

    public Selection<Long> getSelection() {
        return selection;
    }

    public NextMonthPreview getPreview() {
        return preview;
    }

    public Map<Long, String> getCareManagers() {
        return careManagers;
    }

    public YearMonth getMonth() {
        return month;
    }

    public void setMonth(YearMonth month) {
        this.month = month;
    }

    public Beginning getBeginning() {
        return beginning;
    }

    public void setBeginning(Beginning beginning) {
        this.beginning = beginning;
    }

    public String getKana() {
        return kana;
    }

    public void setKana(String kana) {
        this.kana = kana;
    }

    public Long getCareManagerId() {
        return careManagerId;
    }

    public void setCareManagerId(Long careManagerId) {
        this.careManagerId = careManagerId;
    }
}
