package careplan.schedule;

import careplan.client.CareLevel;
import careplan.page.ListAddress;
import java.time.YearMonth;

/** The lists 利用票 and 提供票 as their address says them, for their own page and for the way from month to month. */
final class ScheduleLists {

    private static final String TABLE = "schedules:list";
    private static final int SIZE = 20;
    private static final String[] SORTABLE = {"status", "clientCode", "careLevel", "insuredNumber"};

    private ScheduleLists() {}

    /** The list that the present request asks for. */
    static ListAddress asked() {
        return new ListAddress(TABLE, SIZE, SORTABLE);
    }

    /** The list from which a month was opened. */
    static ListAddress handedOn(String query) {
        return ListAddress.handedOn(query, TABLE, SIZE, SORTABLE);
    }

    /** The conditions that the address says, of its month or, where it says none, of this one. */
    static ScheduleSearch search(ListAddress address, YearMonth otherwise) {
        YearMonth month = address.month("month");
        return new ScheduleSearch(
                month == null ? otherwise : month,
                address.text("person"),
                address.choice(ScheduleStatus.class, "status"),
                address.choice(CareLevel.class, "level"),
                address.number("manager"),
                address.choice(ActualsFilter.class, "actuals"));
    }

    /** The conditions by turns name and value, as an address says them. */
    static Object[] conditions(ScheduleSearch search) {
        return new Object[] {
            "month",
            search.month(),
            "person",
            search.person(),
            "status",
            search.status(),
            "level",
            search.careLevel(),
            "manager",
            search.careManagerId(),
            "actuals",
            search.actuals()
        };
    }
}
