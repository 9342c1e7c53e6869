package careplan.schedule.statement;

import careplan.schedule.StatementLineKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Computes the 別表 of a client's month.
 *
 * <p>Rules, as the form's instructions and its published examples have them:
 *
 * <ul>
 *   <li>Lines of table 6 that differ in time only become one row; monthly services count once.
 *   <li>サービス単位 = units after the discount (rounded half up) × times.
 *   <li>Rate additions (処遇改善加算) whose units are 0 get rate × the units of the provider's other lines of the type,
 *       rounded half up; they are outside the limit.
 *   <li>Charged together, with fractions of a yen cut once: a provider's lines of a service type that are within the
 *       limit, outside it, or beyond 30 days. 費用総額 = units × price, 保険請求額 = that × 給付率, both cut; the rest
 *       is the client's share. Units over a limit or beyond 30 days are borne in full.
 *   <li>Units over a limit are taken from the group with the lowest unit price first, and among equals from the one
 *       lowest on the form: that costs the client least. First each 種類支給限度基準額, then, of what is left, the
 *       区分支給限度基準額. A rate addition of services that are partly over is borne in full for the same part.
 * </ul>
 *
 * <p>Not covered: a rate addition that is itself part of another one's base (特別地域加算 under 処遇改善加算): give such a
 * line its units.
 */
public final class StatementCalculator {
    /** Service code of the grand total. */
    public static final String TOTAL_CODE = "999999";

    /** Provider number on the grand total, and what stands in 入力者コード. */
    public static final String TOTAL_PROVIDER = "9999999999";

    private static final Set<String> SHORT_STAY = Set.of("21", "22", "23", "2A", "24", "25", "26", "2B");
    private static final Set<String> SHORT_STAY_MEDICAL = Set.of("22", "23", "2A");
    private static final int SLOTS = 9;

    private StatementCalculator() {}

    /** Computes the rows, the type totals and what is over the limits. */
    public static StatementResult calculate(StatementInput input) {
        Map<StatementGroup.Key, StatementGroup> groups = group(input.services());
        computeRates(groups.values(), StatementGroup::serviceUnits);
        List<StatementTypeTotal> typeTotals = limitTypes(input, groups.values());
        limitLevel(input, groups.values());
        computeRates(groups.values(), StatementGroup::insuredUnits);
        List<StatementRow> rows = rows(groups.values());
        rows.add(total(input, groups.values()));
        return new StatementResult(
                List.copyOf(rows),
                typeTotals,
                sum(groups.values(), StatementGroup::typeOver),
                sum(groups.values(), StatementGroup::levelOver));
    }

    /** The type under which 種類支給限度基準額 are kept: every 短期入所療養介護 is 22. */
    public static String limitedType(String serviceType) {
        return SHORT_STAY_MEDICAL.contains(serviceType) ? "22" : serviceType;
    }

    private record DetailKey(
            StatementGroup.Key group,
            String serviceCode,
            int units,
            String detailCode,
            String taisCode,
            String equipmentCode,
            String equipmentName) {}

    private static Map<StatementGroup.Key, StatementGroup> group(List<PlannedService> services) {
        Map<StatementGroup.Key, StatementGroup> groups = new LinkedHashMap<>();
        Map<DetailKey, StatementDetail> details = new HashMap<>();
        for (PlannedService service : services) {
            if (service.counts().total() == 0) {
                continue;
            }
            StatementGroup.Key key = StatementGroup.Key.of(service);
            DetailKey detailKey = new DetailKey(
                    key,
                    service.serviceCode(),
                    service.units(),
                    service.detailCode(),
                    service.taisCode(),
                    service.equipmentCode(),
                    service.equipmentName());
            details.computeIfAbsent(detailKey, k -> {
                        StatementDetail detail = new StatementDetail(service);
                        groups.computeIfAbsent(key, StatementGroup::new)
                                .details()
                                .add(detail);
                        return detail;
                    })
                    .add(service);
        }
        return groups;
    }

    /**
     * Sets the units of rate additions. Runs twice: before the limits with all units, as additions may count against
     * them, and after them with what is left of the services they are a rate of.
     */
    private static void computeRates(Iterable<StatementGroup> groups, ToIntFunction<StatementGroup> insured) {
        for (StatementGroup group : groups) {
            for (StatementDetail detail : group.details()) {
                if (detail.computedRate()) {
                    int base = 0;
                    int insuredBase = 0;
                    for (StatementGroup other : groups) {
                        if (sameServices(group.key(), other.key())) {
                            int rates = rateUnits(other);
                            base += other.serviceUnits() - rates;
                            insuredBase += insured.applyAsInt(other) - insuredRateUnits(other);
                        }
                    }
                    detail.computeRate(base, insuredBase);
                }
            }
        }
    }

    private static int rateUnits(StatementGroup group) {
        return group.details().stream()
                .filter(StatementDetail::computedRate)
                .mapToInt(StatementDetail::serviceUnits)
                .sum();
    }

    private static int insuredRateUnits(StatementGroup group) {
        if (group.key().over30Days()) {
            return 0;
        }
        return group.details().stream()
                .filter(StatementDetail::computedRate)
                .mapToInt(group.key().managed() ? StatementDetail::serviceUnits : StatementDetail::insuredUnits)
                .sum();
    }

    private static boolean sameServices(StatementGroup.Key one, StatementGroup.Key other) {
        return one.providerNumber().equals(other.providerNumber())
                && one.satelliteBranch().equals(other.satelliteBranch())
                && one.serviceType().equals(other.serviceType())
                && one.over30Days() == other.over30Days();
    }

    private static List<StatementTypeTotal> limitTypes(StatementInput input, Iterable<StatementGroup> groups) {
        List<StatementTypeTotal> totals = new ArrayList<>();
        for (Map.Entry<String, Integer> limit : new TreeMap<>(input.typeLimits()).entrySet()) {
            List<StatementGroup> ofType = new ArrayList<>();
            groups.forEach(group -> {
                if (limitedType(group.key().serviceType()).equals(limit.getKey())) {
                    ofType.add(group);
                }
            });
            int units = sum(ofType, StatementGroup::managedUnits);
            int over = Math.max(0, units - limit.getValue());
            allot(ofType, over, StatementGroup::addTypeOver);
            if (units > 0 && totals.size() < SLOTS) {
                totals.add(new StatementTypeTotal(totals.size() + 1, limit.getKey(), limit.getValue(), units, over));
            }
        }
        return List.copyOf(totals);
    }

    private static void limitLevel(StatementInput input, Iterable<StatementGroup> groups) {
        if (input.limitUnits() != null) {
            int units = sum(groups, StatementGroup::managedUnits) - sum(groups, StatementGroup::typeOver);
            allot(groups, Math.max(0, units - input.limitUnits()), StatementGroup::addLevelOver);
        }
    }

    private interface Adder {
        void add(StatementGroup group, int units);
    }

    private static void allot(Iterable<StatementGroup> groups, int over, Adder adder) {
        List<StatementGroup> order = new ArrayList<>();
        groups.forEach(group -> order.add(0, group));
        order.sort(Comparator.comparing(group -> group.key().unitPrice()));
        int left = over;
        for (StatementGroup group : order) {
            int units = Math.min(left, group.capacity());
            adder.add(group, units);
            left -= units;
        }
    }

    /** Rows with everything of a provider and type together, in the order they first stand on the form. */
    private static List<StatementRow> rows(Iterable<StatementGroup> groups) {
        Map<List<String>, List<StatementGroup>> byProvider = new LinkedHashMap<>();
        for (StatementGroup group : groups) {
            List<String> key = List.of(
                    group.key().providerNumber(),
                    group.key().satelliteBranch(),
                    group.key().serviceType());
            byProvider.computeIfAbsent(key, k -> new ArrayList<>()).add(group);
        }
        List<StatementRow> rows = new ArrayList<>();
        for (List<StatementGroup> ofProvider : byProvider.values()) {
            ofProvider.sort(
                    Comparator.comparing((StatementGroup group) -> group.key().over30Days())
                            .thenComparing(group -> !group.key().withinLimit()));
            ofProvider.forEach(group -> rows.addAll(group.rows()));
        }
        return rows;
    }

    private static StatementRow total(StatementInput input, Iterable<StatementGroup> groups) {
        int typeOver = sum(groups, StatementGroup::typeOver);
        int managed = sum(groups, StatementGroup::managedUnits);
        Integer before = input.shortStayDaysBefore();
        int planned = shortStayDays(input.services());
        boolean stays = planned > 0 || before != null;
        return new StatementRow(
                StatementLineKind.TOTAL,
                TOTAL_PROVIDER,
                "",
                "",
                TOTAL_CODE,
                "",
                "",
                "",
                "",
                "",
                0,
                null,
                null,
                0,
                sum(groups, StatementGroup::serviceUnits),
                managed,
                typeOver,
                managed - typeOver,
                sum(groups, StatementGroup::levelOver),
                sum(groups, StatementGroup::capacity),
                null,
                sum(groups, StatementGroup::totalCost),
                null,
                sum(groups, StatementGroup::claimedAmount),
                null,
                sum(groups, StatementGroup::clientCharge),
                sum(groups, StatementGroup::clientFullCharge),
                before,
                stays ? Integer.valueOf(planned) : null,
                stays ? Integer.valueOf(planned + (before == null ? 0 : before)) : null,
                false);
    }

    /** Days of the month with a short stay of any kind. */
    private static int shortStayDays(List<PlannedService> services) {
        BitSet days = new BitSet();
        for (PlannedService service : services) {
            if (SHORT_STAY.contains(service.serviceType())) {
                for (int day = 1; day <= 31; day++) {
                    days.set(day, days.get(day) || service.counts().get(day) > 0);
                }
            }
        }
        return days.cardinality();
    }

    private static int sum(Iterable<StatementGroup> groups, ToIntFunction<StatementGroup> amount) {
        int sum = 0;
        for (StatementGroup group : groups) {
            sum += amount.applyAsInt(group);
        }
        return sum;
    }
}
