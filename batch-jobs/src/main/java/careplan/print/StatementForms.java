package careplan.print;

import careplan.exchange.format.ServiceTypes;
import careplan.schedule.StatementField;
import careplan.schedule.StatementLineKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What table 7 of our own months and of received ones have in common. */
final class StatementForms {

    private StatementForms() {}

    /** 種類別支給限度管理 of a service type as numbers, null where not given. */
    record Total(String serviceType, Integer limitUnits, Integer totalUnits, Integer overUnits) {}

    static List<StatementForm.TypeTotal> typeTotals(List<Total> totals) {
        return totals.stream()
                .map(total -> new StatementForm.TypeTotal(
                        typeName(total.serviceType()),
                        Printed.number(total.limitUnits()),
                        Printed.number(total.totalUnits()),
                        Printed.number(total.overUnits())))
                .toList();
    }

    static StatementForm.TypeTotal typeSum(List<Total> totals) {
        return new StatementForm.TypeTotal("", "", sum(totals, Total::totalUnits), sum(totals, Total::overUnits));
    }

    static String text(StatementField field, Number value) {
        return field.isPrice() ? Printed.price((BigDecimal) value) : Printed.number((Integer) value);
    }

    /** The style of a line's row. */
    static String style(StatementLineKind kind) {
        return switch (kind) {
            case DETAIL -> "detail";
            case SUBTOTAL_WITHIN, SUBTOTAL_OUTSIDE, SUBTOTAL_OVER_30 -> "subtotal";
            case TOTAL -> "total";
        };
    }

    /** What stands under サービス内容／種類: the service itself, or what the line sums up. */
    static String service(StatementLineKind kind, String serviceCode, String name) {
        String type = typeName(ServiceTypes.ofServiceCode(serviceCode));
        return switch (kind) {
            case DETAIL -> name == null ? serviceCode : name;
            case SUBTOTAL_WITHIN -> type + "　合計";
            case SUBTOTAL_OUTSIDE -> type + "　合計（限度額管理対象外）";
            case SUBTOTAL_OVER_30 -> type + "　合計（30日超）";
            case TOTAL -> "合計";
        };
    }

    private static String typeName(String code) {
        return ServiceTypes.find(code).map(ServiceTypes.ServiceType::name).orElse(Printed.text(code));
    }

    private static String sum(List<Total> totals, Function<Total, Integer> value) {
        List<Integer> values =
                totals.stream().map(value).filter(Objects::nonNull).toList();
        return values.isEmpty()
                ? ""
                : Printed.number(values.stream().mapToInt(Integer::intValue).sum());
    }
}
