package careplan.schedule;

import careplan.office.PageOffice;
import careplan.page.ListAddress;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.Map;

/**
 * The way from the month at hand to those beside it: the clients before and after in the list from which it was opened, under
 * its conditions and in its order, the same client's months before and after, and back to the list as it was.
 */
@Named
@RequestScoped
public class MonthBeside {

    private static final int NOWHERE = -1;

    @EJB
    private ScheduleQueries queries;

    @Inject
    private PageOffice office;

    @Inject
    private MonthPage page;

    private ListAddress list;
    private ScheduleSearch search;
    private ScheduleNeighbours beside;

    @PostConstruct
    void find() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        list = ScheduleLists.handedOn(asked.get("list"));
        search = ScheduleLists.search(list, page.getMonth().month());
        list.open(ScheduleLists.conditions(search));
        String at = asked.getOrDefault("at", "");
        beside = queries.beside(
                office.id(),
                page.getId(),
                search,
                list.sorted(),
                at.matches("\\d{1,6}") ? Integer.parseInt(at) : NOWHERE);
    }

    /** The list, for the next page and for the way back. */
    public String getList() {
        return list.getQuery();
    }

    /** The same list of another month. */
    public String getListOf(YearMonth month) {
        ListAddress other = ScheduleLists.handedOn(list.getQuery());
        other.open(ScheduleLists.conditions(search.of(month)));
        return other.getQuery();
    }

    /** Who and what is beside. */
    public ScheduleNeighbours getFound() {
        return beside;
    }
}
