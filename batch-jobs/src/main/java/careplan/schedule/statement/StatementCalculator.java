package careplan.schedule.statement;

import careplan.schedule.DayCounts;
import careplan.schedule.ExcessShare;
import careplan.schedule.ServiceKey;
import careplan.schedule.ShortStays;
import careplan.schedule.StatementLine;
import careplan.schedule.StatementLineKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
 *   <li>Rate additions whose units are 0 are computed in their order ({@link RateStep}), each rounded half up; 処遇改善 is a
 *       rate of all other units of the provider's type, the others of its services.
 *   <li>Units that count against the limit may differ from those charged (大規模型); rates within the limit are computed of
 *       both.
 *   <li>Charged together, with fractions of a yen cut once: a provider's lines of a service type that are within the
 *       limit, outside it, or beyond 30 days. 費用総額 = units × price, 保険請求額 = that × 給付率, both cut; the rest
 *       is the client's share. Units over a limit or beyond 30 days are borne in full.
 *   <li>Units over a limit are taken from the group with the lowest unit price first, and among equals from the one
 *       lowest on the form: that costs the client least. First each 種類支給限度基準額, then, of what is left, the
 *       区分支給限度基準額; of the latter what the care manager chose goes first. A rate addition of services that are partly
 *       over is borne in full for the same part.
 *   <li>介護扶助 bears the client's share, but for his 本人負担額, which is taken from the first services of the form.
 * </ul>
 */
public final class StatementCalculator {
    /** Service code of the grand total. */
    public static final String TOTAL_CODE = "999999";

    /** Provider number on the grand total, and what stands in 入力者コード. */
    public static final String TOTAL_PROVIDER = "9999999999";

    private static final Set<String> SHORT_STAY_MEDICAL = Set.of("22", "23", "2A");
    private static final int SLOTS = 9;

    private StatementCalculator() {}

    /** Computes the rows, the type totals and what is over the limits. */
    public static StatementResult calculate(StatementInput input) {
        Map<StatementGroup.Key, StatementGroup> groups = group(input.services());
        RateAdditions.compute(groups.values());
        List<StatementTypeTotal> typeTotals = limitTypes(input, groups.values());
        limitLevel(input, groups.values());
        RateAdditions.computeInsured(groups.values());
        assist(input.assistance(), groups.values());
        List<StatementLine> rows = rows(groups.values());
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

    /** Lines that differ in time only are one row. */
    private record DetailKey(StatementGroup.Key group, ServiceKey service, ServiceTerms terms) {}

    private static Map<StatementGroup.Key, StatementGroup> group(List<PlannedService> services) {
        Map<StatementGroup.Key, StatementGroup> groups = new LinkedHashMap<>();
        Map<DetailKey, StatementDetail> details = new HashMap<>();
        for (PlannedService service : services) {
            if (service.counts().total() == 0) {
                continue;
            }
            StatementGroup.Key key = StatementGroup.Key.of(service);
            DetailKey detailKey = new DetailKey(key, service.line().key().inTheStatement(), service.terms());
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
            int over = Math.max(0, units - input.limitUnits());
            allot(groups, over - allotChosen(input.excess(), groups, over), StatementGroup::addLevelOver);
        }
    }

    /** Gives the services that the care manager chose their units, and says how many found a place. */
    private static int allotChosen(List<ExcessShare> chosen, Iterable<StatementGroup> groups, int over) {
        int left = over;
        for (ExcessShare share : chosen) {
            int wanted = share.units();
            for (StatementGroup group : groups) {
                if (group.key().isOf(share)) {
                    int units = Math.min(Math.min(left, wanted), group.capacity());
                    group.addLevelOver(units);
                    wanted -= units;
                    left -= units;
                }
            }
        }
        return over - left;
    }

    private static void assist(PublicAssistance assistance, Iterable<StatementGroup> groups) {
        if (assistance != null) {
            int left = assistance.clientPayment();
            for (StatementGroup group : groups) {
                int own = Math.min(left, group.clientShare());
                group.bearPublicly(group.clientShare() - own);
                left -= own;
            }
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
    private static List<StatementLine> rows(Iterable<StatementGroup> groups) {
        Map<List<String>, List<StatementGroup>> byProvider = new LinkedHashMap<>();
        for (StatementGroup group : groups) {
            List<String> key = List.of(
                    group.key().providerNumber(),
                    group.key().satelliteBranch(),
                    group.key().serviceType());
            byProvider.computeIfAbsent(key, k -> new ArrayList<>()).add(group);
        }
        List<StatementLine> rows = new ArrayList<>();
        for (List<StatementGroup> ofProvider : byProvider.values()) {
            ofProvider.sort(
                    Comparator.comparing((StatementGroup group) -> group.key().over30Days())
                            .thenComparing(group -> !group.key().withinLimit()));
            ofProvider.forEach(group -> rows.addAll(group.rows()));
        }
        return rows;
    }

    private static StatementLine total(StatementInput input, Iterable<StatementGroup> groups) {
        int typeOver = sum(groups, StatementGroup::typeOver);
        int managed = sum(groups, StatementGroup::managedUnits);
        Integer before = input.shortStayDaysBefore();
        int planned = shortStayDays(input.services());
        StatementLine total = new StatementLine();
        total.setKind(StatementLineKind.TOTAL);
        total.setProviderNumber(TOTAL_PROVIDER);
        total.setServiceCode(TOTAL_CODE);
        total.setServiceUnits(sum(groups, StatementGroup::serviceUnits));
        total.setManagedUnits(managed);
        total.setTypeOverUnits(typeOver);
        total.setTypeWithinUnits(managed - typeOver);
        total.setLevelOverUnits(sum(groups, StatementGroup::levelOver));
        total.setLevelWithinUnits(sum(groups, StatementGroup::capacity));
        total.setTotalCost(sum(groups, StatementGroup::totalCost));
        total.setClaimedAmount(sum(groups, StatementGroup::claimedAmount));
        total.setClientCharge(sum(groups, StatementGroup::clientCharge));
        total.setClientFullCharge(sum(groups, StatementGroup::clientFullCharge));
        total.setPublicCharge(StatementGroup.ofAssistance(sum(groups, StatementGroup::publicCharge)));
        total.setDaysBefore(before);
        if (planned > 0 || before != null) {
            total.setDaysPlanned(planned);
            total.setDaysTotal(planned + (before == null ? 0 : before));
        }
        return total;
    }

    /**
     * Days of short stays of every kind. The days on which a stay begins and ends both count, so a day on which the client
     * goes from one provider to another counts for both (老企40号 第二の1(2)); a day at one provider counts once, and one that
     * the client pays in full not at all.
     */
    private static int shortStayDays(List<PlannedService> services) {
        Set<String> days = new HashSet<>();
        for (PlannedService service : services) {
            if (ShortStays.isStay(service.serviceType()) && !service.over30Days()) {
                for (int day = 1; day <= DayCounts.DAYS; day++) {
                    if (service.counts().get(day) > 0) {
                        days.add(service.providerNumber() + "/" + day);
                    }
                }
            }
        }
        return days.size();
    }

    private static int sum(Iterable<StatementGroup> groups, ToIntFunction<StatementGroup> amount) {
        int sum = 0;
        for (StatementGroup group : groups) {
            sum += amount.applyAsInt(group);
        }
        return sum;
    }
}
