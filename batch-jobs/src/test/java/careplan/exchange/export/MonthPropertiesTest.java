package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.apply.AssembledMonths;
import careplan.exchange.format.Message;
import careplan.exchange.format.Row;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.StatementLine;
import careplan.schedule.StatementLineKind;
import careplan.schedule.WorkedMonths;
import careplan.schedule.statement.StatementChecks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds of every month, whatever is planned: tables 6 and 7 agree, and the files hold all of it. */
class MonthPropertiesTest {

    /** A line as it may be wished for. */
    record Wish(String code, String provider, int hour, List<Integer> days, boolean over30) {}

    @Property(tries = 300)
    void tables6And7Agree(@ForAll("months") List<Wish> wishes, @ForAll("rates") int rate) throws ExportRefusal {
        MonthlySchedule month = month(wishes, rate);
        Map<FileKind, List<Row>> files = ScheduleContent.rows(Samples.task(ExchangeVersion.V4), month);
        assertThat(times(files.get(FileKind.UPSIKYU))).isEqualTo(planned(files.get(FileKind.UPPLAN)));
        List<Message> messages = new ArrayList<>();
        new StatementChecks("UPSIKYU", messages::add).check(files.get(FileKind.UPSIKYU), month.getLimitUnits());
        assertThat(messages).isEmpty();
        StatementLine total = total(month);
        int managed = sum(month, StatementLine::getManagedUnits);
        assertThat(total.getManagedUnits()).isEqualTo(managed);
        assertThat(total.getLevelOverUnits()).isEqualTo(Math.max(0, managed - month.getLimitUnits()));
        assertThat(total.getServiceUnits()).isEqualTo(sum(month, StatementLine::getServiceUnits));
        assertThat(total.getTotalCost()).isEqualTo(total.getClaimedAmount() + total.getClientCharge());
    }

    @Property(tries = 200)
    void whatIsExportedAndTakenInAgainIsTheSameMonth(@ForAll("months") List<Wish> wishes) throws ExportRefusal {
        MonthlySchedule month = month(wishes, 80);
        Map<FileKind, List<Row>> files = ScheduleContent.rows(Samples.task(ExchangeVersion.V4), month);
        MonthlySchedule again = AssembledMonths.of(files);
        again.setClient(month.getClient());
        again.setInsurer(month.getInsurer());
        again.setInsuredNumber(month.getInsuredNumber());
        assertThat(again.getLines()).hasSameSizeAs(month.getLines());
        Map<FileKind, List<Row>> second = ScheduleContent.rows(Samples.task(ExchangeVersion.V4), again);
        files.forEach((kind, rows) -> assertThat(texts(second.get(kind))).isEqualTo(texts(rows)));
    }

    @Provide
    Arbitrary<List<Wish>> months() {
        Arbitrary<List<Integer>> days = Arbitraries.integers()
                .between(1, 30)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(30);
        Arbitrary<Wish> wish = Combinators.combine(
                        Arbitraries.of(WorkedMonths.CODES),
                        Arbitraries.of(WorkedMonths.PROVIDERS),
                        Arbitraries.integers().between(6, 20),
                        days,
                        Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)))
                .as(Wish::new);
        return wish.list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<Integer> rates() {
        return Arbitraries.of(90, 80, 70, 60, 100, 55);
    }

    private static MonthlySchedule month(List<Wish> wishes, int rate) {
        MonthlySchedule month = WorkedMonths.month(CareLevel.CARE_2, rate);
        month.setClient(Samples.schedule().getClient());
        month.setInsurer(Samples.schedule().getInsurer());
        month.setInsuredNumber("0000000123");
        Set<Object> seen = new HashSet<>();
        for (Wish wish : wishes) {
            boolean over30 = wish.over30() && wish.code().startsWith("21");
            if (seen.add(List.of(wish.code(), wish.provider(), wish.hour(), over30))) {
                DayCounts planned = DayCounts.NONE;
                for (int day : wish.days()) {
                    planned = planned.with(day, 1 + day % 2);
                }
                ScheduleLine line = WorkedMonths.add(month, wish.provider(), wish.code(), planned);
                line.getService().setStartTime(String.format("%02d00", wish.hour()));
                line.getService().setEndTime(String.format("%02d30", wish.hour()));
                line.getService().setOver30Days(over30);
            }
        }
        WorkedMonths.statements().recompute(month);
        assertThat(month.getUncheckedReason()).isNull();
        return month;
    }

    /** Counts by everything that a row of table 7 is made of; what is counted once a month counts once. */
    private static Map<List<String>, Integer> planned(List<Row> rows) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (Row row : rows) {
            counts.merge(key(row, "サービス事業者コード"), row.integerOrZero("サービス回数"), Integer::sum);
        }
        counts.replaceAll((key, count) -> WorkedMonths.once(key.get(1)) ? 1 : count);
        return counts;
    }

    private static Map<List<String>, Integer> times(List<Row> rows) {
        Map<List<String>, Integer> times = new HashMap<>();
        for (Row row : rows) {
            if (StatementLineKind.ofServiceCode(row.get("サービスコード")) == StatementLineKind.DETAIL) {
                times.merge(key(row, "サービス事業所コード"), row.integerOrZero("回数／日数"), Integer::sum);
            }
        }
        return times;
    }

    private static List<String> key(Row row, String provider) {
        return List.of(row.get(provider), row.get("サービスコード"), row.get("３０日超区分"));
    }

    private static int sum(MonthlySchedule month, Function<StatementLine, Integer> units) {
        ToIntFunction<StatementLine> value = line -> units.apply(line) == null ? 0 : units.apply(line);
        return month.getStatementLines().stream()
                .filter(line -> line.getKind() == StatementLineKind.DETAIL)
                .mapToInt(value)
                .sum();
    }

    private static StatementLine total(MonthlySchedule month) {
        return month.getStatementLines().get(month.getStatementLines().size() - 1);
    }

    private static List<List<String>> texts(List<Row> rows) {
        return rows.stream().map(row -> List.of(row.values())).toList();
    }
}
