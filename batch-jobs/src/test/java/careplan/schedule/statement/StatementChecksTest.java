package careplan.schedule.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layout;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.Row;
import careplan.schedule.DayCounts;
import careplan.schedule.StatementLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class StatementChecksTest {
    private static final Layout LAYOUT = Layouts.of(FileKind.UPSIKYU, ExchangeVersion.V4);
    private static final int LIMIT = 5000;

    /** A computed month with everything in it: subtotals, additions outside the limit, excess, a stay over 30 days. */
    private static List<Row> statement() {
        BigDecimal price = new BigDecimal("10.84");
        BigDecimal cheaper = new BigDecimal("10.54");
        Terms within = Terms.within(price, 80);
        DayCounts five =
                DayCounts.NONE.with(1, 1).with(2, 1).with(3, 1).with(4, 1).with(5, 1);
        List<PlannedService> services = List.of(
                PlannedServices.of("1370000109", "訪問", "111111", "", 244, five, within),
                PlannedServices.of("1370000109", "訪問", "111211", "", 387, five, within),
                PlannedServices.of("1370000109", "訪問", "116275", "", 0, five, Terms.rate(245, price, 80)),
                PlannedServices.of("1370000208", "通所", "152441", "", 658, five, Terms.within(cheaper, 80)),
                PlannedServices.beyond30Days(PlannedServices.of("1370000307", "短期", "212111", "", 603, five, within)));
        return StatementCalculator.calculate(StatementInput.of(LIMIT, services)).rows().stream()
                .map(StatementChecksTest::row)
                .toList();
    }

    private static Row row(StatementLine row) {
        return Row.builder(LAYOUT)
                .set("サービス事業所コード", row.getProviderNumber())
                .set("サービスコード", row.getServiceCode())
                .set("単位数", row.getUnits())
                .set("割引後率", row.getDiscountRate())
                .set("割引後単位数", row.getDiscountedUnits())
                .set("回数／日数", row.getTimes())
                .set("サービス単位金額", row.getServiceUnits())
                .set("給付管理単位数", row.getManagedUnits())
                .set("種類支給限度基準超単位数", row.getTypeOverUnits())
                .set("区分支給限度基準超単位数", row.getLevelOverUnits())
                .set("単位数単価", row.getUnitPrice())
                .set("費用総額保険／事業対象分", row.getTotalCost())
                .set("給付率", row.getBenefitRate())
                .set("保険／事業費請求額", row.getClaimedAmount())
                .set("利用者負担保険／事業対象分", row.getClientCharge())
                .set("利用者負担（全額負担分）", row.getClientFullCharge())
                .set("３０日超区分", row.isOver30Days() ? "1" : "0")
                .build();
    }

    private static List<Message> check(List<Row> rows, Integer limit) {
        List<Message> messages = new ArrayList<>();
        new StatementChecks("TEST.CSV", messages::add).check(rows, limit);
        return messages;
    }

    private static List<Row> with(String code, String field, UnaryOperator<String> change) {
        List<Row> rows = new ArrayList<>();
        for (Row row : statement()) {
            String[] values = row.values();
            if (row.get("サービスコード").equals(code)) {
                int index = LAYOUT.index(field);
                values[index] = change.apply(values[index]);
            }
            rows.add(new Row(LAYOUT, rows.size() + 1L, values));
        }
        return rows;
    }

    private static String oneMore(String number) {
        return String.valueOf(Integer.parseInt(number) + 1);
    }

    @Test
    void whatWeComputeWePass() {
        assertThat(statement()).extracting(row -> row.get("サービスコード")).contains("11AAAA", "116275", "999999");
        assertThat(check(statement(), LIMIT)).isEmpty();
    }

    @Test
    void anAmountThatDoesNotFollowFromItsRow() {
        assertThat(check(with("152441", "費用総額保険／事業対象分", StatementChecksTest::oneMore), LIMIT))
                .extracting(Message::code, Message::field)
                .contains(
                        tuple(MessageCode.STATEMENT_LINE_AMOUNT, "費用総額保険／事業対象分"),
                        tuple(MessageCode.STATEMENT_TOTAL_DIFFERS, "費用総額保険／事業対象分"));
        assertThat(check(with("11AAAA", "保険／事業費請求額", StatementChecksTest::oneMore), LIMIT))
                .extracting(Message::code)
                .contains(MessageCode.STATEMENT_LINE_AMOUNT);
        assertThat(check(with("111111", "サービス単位金額", StatementChecksTest::oneMore), LIMIT))
                .extracting(Message::code)
                .containsExactly(MessageCode.STATEMENT_LINE_AMOUNT, MessageCode.STATEMENT_SUBTOTAL_DIFFERS);
        assertThat(check(with("11AAAA", "給付率", rate -> "101"), LIMIT))
                .extracting(Message::code)
                .contains(MessageCode.STATEMENT_PERCENT);
    }

    /** Where no 大規模型 and the like are among them, a sender may leave the units that count against the limit empty. */
    @Test
    void unitsThatCountMayBeLeftEmpty() {
        int index = LAYOUT.index("給付管理単位数");
        List<Row> rows = statement().stream()
                .map(row -> {
                    String[] values = row.values();
                    values[index] = "";
                    return new Row(LAYOUT, row.lineNumber(), values);
                })
                .toList();
        assertThat(check(rows, LIMIT)).isEmpty();
    }

    @Test
    void aShareBorneBy介護扶助IsNone() {
        int index = LAYOUT.index("利用者負担保険／事業対象分");
        List<Row> rows = statement().stream()
                .map(row -> {
                    String[] values = row.values();
                    values[index] = values[index].isEmpty() ? "" : "0";
                    return new Row(LAYOUT, row.lineNumber(), values);
                })
                .toList();
        assertThat(check(rows, LIMIT)).isEmpty();
    }

    @Test
    void aMissingSubtotalOrTotal() {
        List<Row> withoutSubtotal = statement().stream()
                .filter(row -> !row.get("サービスコード").equals("11AAAA"))
                .toList();
        assertThat(check(withoutSubtotal, null))
                .extracting(Message::code)
                .contains(MessageCode.STATEMENT_SUBTOTAL_MISSING);
        List<Row> withoutTotal = statement().stream()
                .filter(row -> !row.get("サービスコード").equals("999999"))
                .toList();
        assertThat(check(withoutTotal, LIMIT)).singleElement().satisfies(message -> {
            assertThat(message.code()).isEqualTo(MessageCode.STATEMENT_TOTAL_MISSING);
            assertThat(message.isError()).isTrue();
        });
    }

    @Test
    void anotherLimitThanTheStatementWasMadeWith() {
        assertThat(check(statement(), LIMIT + 100)).singleElement().satisfies(message -> {
            assertThat(message.code()).isEqualTo(MessageCode.STATEMENT_LIMIT_DIFFERS);
            assertThat(message.isError()).isFalse();
        });
        assertThat(check(statement(), null)).isEmpty();
    }
}
