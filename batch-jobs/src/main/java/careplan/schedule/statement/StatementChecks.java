package careplan.schedule.statement;

import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.MessageSink;
import careplan.exchange.format.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks a received 別表: the UPSIKYU rows of one client and month. The statement is the sender's, so what does not add
 * up is a warning to look at; only a statement without its grand total is an error.
 */
public final class StatementChecks {
    /** Senders may leave it empty where it equals the units billed: then nothing follows from its sum. */
    private static final String MANAGED = "給付管理単位数";

    private static final String[] SUMMED = {
        "サービス単位金額",
        "給付管理単位数",
        "種類支給限度基準超単位数",
        "区分支給限度基準超単位数",
        "費用総額保険／事業対象分",
        "保険／事業費請求額",
        "利用者負担保険／事業対象分",
        "利用者負担（全額負担分）"
    };
    private static final String[] SUMMED_IN_SUBTOTAL = {"サービス単位金額", "給付管理単位数"};
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String file;
    private final MessageSink sink;

    /**
     * @param file name shown in the messages
     */
    public StatementChecks(String file, MessageSink sink) {
        this.file = file;
        this.sink = sink;
    }

    private record Key(String provider, String satellite, String type, boolean over30Days) {
        static Key of(Row row) {
            return new Key(
                    row.get("サービス事業所コード"),
                    row.get("サテライト枝番"),
                    row.get("サービスコード").substring(0, 2),
                    row.get("３０日超区分").equals("1"));
        }
    }

    /** The rows of a provider and type: details within and outside the limit, and their subtotals. */
    private static final class Group {
        private final List<Row> within = new ArrayList<>();
        private final List<Row> outside = new ArrayList<>();
        private Row withinSubtotal;
        private Row outsideSubtotal;

        /**
         * A line outside the limit has amounts of its own; one without, beside a subtotal within, is part of that subtotal,
         * and its sender has left 給付管理単位数 empty as the standard allows.
         */
        private void takeInWhatLeavesTheLimitEmpty() {
            if (withinSubtotal != null && outsideSubtotal == null) {
                List<Row> details = outside.stream()
                        .filter(row -> row.isEmpty("費用総額保険／事業対象分") && row.isEmpty("利用者負担（全額負担分）"))
                        .toList();
                within.addAll(details);
                outside.removeAll(details);
            }
        }
    }

    /**
     * Checks the rows of one client and month.
     *
     * @param rows rows without errors, in any order
     * @param limitUnits 区分支給限度基準額 from the companion file; null when there is none
     */
    public void check(List<Row> rows, Integer limitUnits) {
        Row total = null;
        Map<Key, Group> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.get("サービスコード").equals(StatementCalculator.TOTAL_CODE)) {
                total = row;
            } else {
                add(groups.computeIfAbsent(Key.of(row), k -> new Group()), row);
            }
        }
        List<Row> charged = new ArrayList<>();
        groups.forEach((key, group) -> {
            group.takeInWhatLeavesTheLimitEmpty();
            String suffix = key.over30Days() ? "ZZZZ" : "AAAA";
            subtotal(key, group.within, group.withinSubtotal, suffix, !key.over30Days(), charged);
            subtotal(key, group.outside, group.outsideSubtotal, "EEEE", false, charged);
        });
        boolean assisted = charged.stream().anyMatch(StatementChecks::borneByAssistance);
        charged.forEach(row -> amounts(row, assisted));
        if (total == null) {
            sink.accept(Message.at(
                    MessageCode.STATEMENT_TOTAL_MISSING,
                    file,
                    rows.isEmpty() ? 0 : rows.get(0).lineNumber(),
                    "サービスコード",
                    ""));
        } else {
            total(total, charged, limitUnits);
        }
    }

    private void add(Group group, Row row) {
        switch (row.get("サービスコード").substring(2)) {
            case "AAAA", "ZZZZ" -> group.withinSubtotal = row;
            case "EEEE" -> group.outsideSubtotal = row;
            default -> {
                units(row);
                boolean managed = !row.isEmpty("給付管理単位数") || row.get("３０日超区分").equals("1");
                (managed ? group.within : group.outside).add(row);
            }
        }
    }

    /** A detail's サービス単位 is its units after the discount times its count. */
    private void units(Row row) {
        int units = row.isEmpty("割引後単位数") ? row.integerOrZero("単位数") : row.integerOrZero("割引後単位数");
        expect(row, "サービス単位金額", units * row.integerOrZero("回数／日数"));
    }

    private void subtotal(
            Key key, List<Row> details, Row subtotal, String suffix, boolean required, List<Row> charged) {
        if (subtotal == null) {
            charged.addAll(details);
            if (required && details.size() > 1) {
                Row row = details.get(0);
                sink.accept(Message.at(
                        MessageCode.STATEMENT_SUBTOTAL_MISSING,
                        file,
                        row.lineNumber(),
                        "サービスコード",
                        row.get("サービスコード"),
                        key.type(),
                        key.type() + suffix));
            }
            return;
        }
        charged.add(subtotal);
        for (String field : SUMMED_IN_SUBTOTAL) {
            int sum = sum(details, field);
            boolean told = !field.equals(MANAGED) || details.stream().noneMatch(row -> row.isEmpty(MANAGED));
            if (told && !details.isEmpty() && !subtotal.isEmpty(field) && subtotal.integerOrZero(field) != sum) {
                sink.accept(Message.at(
                        MessageCode.STATEMENT_SUBTOTAL_DIFFERS,
                        file,
                        subtotal.lineNumber(),
                        field,
                        subtotal.get(field),
                        key.type(),
                        sum));
            }
        }
    }

    /** Whether the client pays nothing of what the insurance leaves: 介護扶助 does, which the file has no field for. */
    private static boolean borneByAssistance(Row row) {
        return !row.isEmpty("利用者負担保険／事業対象分") && row.integerOrZero("利用者負担保険／事業対象分") == 0 && share(row) > 0;
    }

    private static int share(Row row) {
        return row.integerOrZero("費用総額保険／事業対象分") - row.integerOrZero("保険／事業費請求額");
    }

    /** Cost, claim and share of a row that carries amounts, as far as its price and rate say what they must be. */
    private void amounts(Row row, boolean assisted) {
        Integer rate = row.integer("給付率");
        if (rate != null && (rate < 0 || rate > 100)) {
            sink.accept(Message.at(MessageCode.STATEMENT_PERCENT, file, row.lineNumber(), "給付率", row.get("給付率")));
        }
        BigDecimal price = row.decimal("単位数単価");
        boolean managed = !row.isEmpty("給付管理単位数");
        if (managed && price != null && !row.isEmpty("費用総額保険／事業対象分")) {
            int insured = row.integerOrZero("サービス単位金額")
                    - row.integerOrZero("種類支給限度基準超単位数")
                    - row.integerOrZero("区分支給限度基準超単位数");
            expect(row, "費用総額保険／事業対象分", cut(price.multiply(BigDecimal.valueOf(Math.max(0, insured)))));
        }
        if (rate != null && row.isEmpty("定額利用者負担単価金額") && !row.isEmpty("保険／事業費請求額")) {
            BigDecimal cost = BigDecimal.valueOf(row.integerOrZero("費用総額保険／事業対象分"));
            expect(row, "保険／事業費請求額", cut(cost.multiply(BigDecimal.valueOf(rate)).divide(HUNDRED)));
        }
        boolean less = assisted && row.integerOrZero("利用者負担保険／事業対象分") < share(row);
        if (!row.isEmpty("利用者負担保険／事業対象分") && !less) {
            expect(row, "利用者負担保険／事業対象分", share(row));
        }
    }

    private void total(Row total, List<Row> charged, Integer limitUnits) {
        boolean managedTold = charged.stream().noneMatch(StatementChecks::leavesTheLimitEmpty);
        for (String field : SUMMED) {
            int sum = sum(charged, field);
            boolean told = !total.isEmpty(field) && (managedTold || !field.equals(MANAGED));
            if (told && total.integerOrZero(field) != sum) {
                sink.accept(Message.at(
                        MessageCode.STATEMENT_TOTAL_DIFFERS, file, total.lineNumber(), field, total.get(field), sum));
            }
        }
        if (limitUnits != null && managedTold) {
            int managed = sum(charged, "給付管理単位数") - sum(charged, "種類支給限度基準超単位数");
            int over = Math.max(0, managed - limitUnits);
            int found = sum(charged, "区分支給限度基準超単位数");
            if (found != over) {
                sink.accept(Message.at(
                        MessageCode.STATEMENT_LIMIT_DIFFERS,
                        file,
                        total.lineNumber(),
                        "区分支給限度基準超単位数",
                        String.valueOf(found),
                        over));
            }
        }
    }

    private static boolean leavesTheLimitEmpty(Row row) {
        return row.isEmpty(MANAGED) && !(row.isEmpty("区分支給限度基準内単位数") && row.isEmpty("区分支給限度基準超単位数"));
    }

    private void expect(Row row, String field, int amount) {
        if (!row.isEmpty(field) && row.integerOrZero(field) != amount) {
            sink.accept(Message.at(
                    MessageCode.STATEMENT_LINE_AMOUNT, file, row.lineNumber(), field, row.get(field), amount));
        }
    }

    private static int sum(List<Row> rows, String field) {
        return rows.stream().mapToInt(row -> row.integerOrZero(field)).sum();
    }

    private static int cut(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.DOWN).intValue();
    }
}
