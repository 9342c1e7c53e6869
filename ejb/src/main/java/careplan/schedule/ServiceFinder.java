package careplan.schedule;

import careplan.base.LikePattern;
import careplan.base.SearchText;
import careplan.master.MasterRowState;
import careplan.master.ServiceCode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the service codes that a line of one month may have, among tens of thousands. */
final class ServiceFinder {

    /** How many codes that were used of late are remembered, of the client and of the provider. */
    private static final int RECENT = 20;

    /** How many months back "of late" goes for a provider, whose clients are many. */
    private static final int MONTHS_BACK = 2;

    /** Of a サービス種類コード. */
    private static final int TYPE_LENGTH = 2;

    private static final String NO_CODE = "-";

    private final EntityManager em;
    private final MonthlySchedule schedule;
    private final String providerNumber;

    ServiceFinder(EntityManager em, MonthlySchedule schedule, String providerNumber) {
        this.em = em;
        this.schedule = schedule;
        this.providerNumber = providerNumber;
    }

    /** The first {@code most} of them, those used of late before the others, which come by code. */
    List<ScheduleChoices.Service> find(String typed, int most) {
        List<String> recent = recent();
        List<ScheduleChoices.Service> found = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Stream<ServiceCode> first = recent.isEmpty()
                ? Stream.empty()
                : query(typed, recent)
                        .getResultStream()
                        .sorted(Comparator.comparingInt(code -> recent.indexOf(code.getCode())));
        first.filter(code -> seen.add(code.getCode())).forEach(code -> found.add(service(code, true)));
        query(typed, List.of())
                .setMaxResults(most + seen.size())
                .getResultStream()
                .filter(code -> seen.add(code.getCode()))
                .forEach(code -> found.add(service(code, false)));
        return found.size() <= most ? found : List.copyOf(found.subList(0, most));
    }

    private static ScheduleChoices.Service service(ServiceCode code, boolean recent) {
        return new ScheduleChoices.Service(
                code.getCode(), code.getName(), code.unitsOfNewLine(), code.asksForUnits(), recent);
    }

    private TypedQuery<ServiceCode> query(String typed, List<String> among) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder jpql = new StringBuilder("select c from ServiceCode c where c.state = :inForce"
                + " and c.validFrom <= :day and (c.validTo is null or c.validTo >= :day)");
        values.put("inForce", MasterRowState.IN_FORCE);
        values.put("day", schedule.getServiceMonth().atDay(1));
        if (!among.isEmpty()) {
            jpql.append(" and c.code in :among");
            values.put("among", among);
        }
        matching(typed, jpql, values);
        table(jpql, values);
        types(jpql, values);
        TypedQuery<ServiceCode> query =
                em.createQuery(jpql.append(" order by c.code").toString(), ServiceCode.class);
        values.forEach(query::setParameter);
        return query;
    }

    /**
     * A service type, and a name, ask for what fits the client; a code that is typed further is meant, whatever level it is for,
     * and saving warns.
     */
    private void matching(String typed, StringBuilder jpql, Map<String, Object> values) {
        String text = SearchText.of(typed);
        String fits = " and (c.careLevel is null or c.careLevel = :level)";
        if (text.isEmpty()) {
            jpql.append(fits);
        } else {
            jpql.append(" and (c.code like :meant or (c.code like :begins or c.searchName like :holds)" + fits + ")");
            values.put("meant", text.length() <= TYPE_LENGTH ? NO_CODE : LikePattern.begins(text));
            values.put("begins", LikePattern.begins(text));
            values.put("holds", LikePattern.holds(text));
        }
        values.put("level", schedule.getCareLevel());
    }

    /** A city that has codes of a type of 総合事業 has them all; the national ones are for all other types and cities. */
    private void table(StringBuilder jpql, Map<String, Object> values) {
        String insurer = schedule.getInsurer().getInsurerNumber();
        List<String> own = em.createQuery(
                        "select distinct substring(c.code, 1, 2) from ServiceCode c"
                                + " where c.insurerNumber = :insurer and c.state = :inForce",
                        String.class)
                .setParameter("insurer", insurer)
                .setParameter("inForce", MasterRowState.IN_FORCE)
                .getResultList();
        values.put("national", ServiceCode.NATIONAL);
        if (own.isEmpty()) {
            jpql.append(" and c.insurerNumber = :national");
        } else {
            jpql.append(" and (c.insurerNumber = :insurer"
                    + " or c.insurerNumber = :national and substring(c.code, 1, 2) not in :own)");
            values.put("insurer", insurer);
            values.put("own", own);
        }
    }

    private void types(StringBuilder jpql, Map<String, Object> values) {
        Collection<String> types = em.createQuery(
                        "select distinct t.serviceType from OfficeService t join t.office o where o.officeNumber = :number"
                                + " and (o.corporation = :corporation or o.partnerOf = :corporation)",
                        String.class)
                .setParameter("corporation", schedule.getOffice().getCorporation())
                .setParameter("number", providerNumber)
                .getResultList();
        if (!types.isEmpty()) {
            jpql.append(" and substring(c.code, 1, 2) in :types");
            values.put("types", types);
        }
    }

    /** Codes used of late: of this client with this provider, then of the provider's others, the most used first. */
    private List<String> recent() {
        Set<String> codes = new LinkedHashSet<>(em.createQuery(
                        "select l.service.serviceCode from ScheduleLine l where l.schedule.client = :client"
                                + " and l.schedule.office = :office and l.service.providerNumber = :provider"
                                + " group by l.service.serviceCode order by max(l.schedule.serviceMonth) desc, l.service.serviceCode",
                        String.class)
                .setParameter("client", schedule.getClient())
                .setParameter("office", schedule.getOffice())
                .setParameter("provider", providerNumber)
                .setMaxResults(RECENT)
                .getResultList());
        YearMonth month = schedule.getServiceMonth();
        codes.addAll(em.createQuery(
                        "select l.service.serviceCode from ScheduleLine l where l.schedule.office = :office"
                                + " and l.schedule.serviceMonth >= :since and l.schedule.serviceMonth <= :month"
                                + " and l.service.providerNumber = :provider"
                                + " group by l.service.serviceCode order by count(l.id) desc, l.service.serviceCode",
                        String.class)
                .setParameter("office", schedule.getOffice())
                .setParameter("since", month.minusMonths(MONTHS_BACK))
                .setParameter("month", month)
                .setParameter("provider", providerNumber)
                .setMaxResults(RECENT)
                .getResultList());
        return new ArrayList<>(codes);
    }
}
