package careplan.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The amounts of a line of the 別表, in the order of the form: the one table that reading, comparing, writing, screen and print
 * go by.
 */
public enum StatementField {
    UNITS("単位数", StatementLine::getUnits, (line, value) -> line.setUnits(value == null ? 0 : value.intValue())),
    DISCOUNT_RATE("割引後率", StatementLine::getDiscountRate, (line, value) -> line.setDiscountRate((Integer) value)),
    DISCOUNTED_UNITS(
            "割引後単位数", StatementLine::getDiscountedUnits, (line, value) -> line.setDiscountedUnits((Integer) value)),
    TIMES("回数／日数", StatementLine::getTimes, (line, value) -> line.setTimes(value == null ? 0 : value.intValue())),
    SERVICE_UNITS("サービス単位金額", StatementLine::getServiceUnits, (line, value) -> line.setServiceUnits((Integer) value)),
    MANAGED_UNITS("給付管理単位数", StatementLine::getManagedUnits, (line, value) -> line.setManagedUnits((Integer) value)),
    TYPE_OVER_UNITS(
            "種類支給限度基準超単位数", StatementLine::getTypeOverUnits, (line, value) -> line.setTypeOverUnits((Integer) value)),
    TYPE_WITHIN_UNITS(
            "種類支給限度基準内単位数",
            StatementLine::getTypeWithinUnits,
            (line, value) -> line.setTypeWithinUnits((Integer) value)),
    LEVEL_OVER_UNITS(
            "区分支給限度基準超単位数", StatementLine::getLevelOverUnits, (line, value) -> line.setLevelOverUnits((Integer) value)),
    LEVEL_WITHIN_UNITS(
            "区分支給限度基準内単位数",
            StatementLine::getLevelWithinUnits,
            (line, value) -> line.setLevelWithinUnits((Integer) value)),
    UNIT_PRICE("単位数単価", StatementLine::getUnitPrice, (line, value) -> line.setUnitPrice((BigDecimal) value)),
    TOTAL_COST("費用総額保険／事業対象分", StatementLine::getTotalCost, (line, value) -> line.setTotalCost((Integer) value)),
    BENEFIT_RATE("給付率", StatementLine::getBenefitRate, (line, value) -> line.setBenefitRate((Integer) value)),
    CLAIMED_AMOUNT(
            "保険／事業費請求額", StatementLine::getClaimedAmount, (line, value) -> line.setClaimedAmount((Integer) value)),
    FIXED_CHARGE("定額利用者負担単価金額", StatementLine::getFixedCharge, (line, value) -> line.setFixedCharge((Integer) value)),
    CLIENT_CHARGE(
            "利用者負担保険／事業対象分", StatementLine::getClientCharge, (line, value) -> line.setClientCharge((Integer) value)),
    CLIENT_FULL_CHARGE(
            "利用者負担（全額負担分）",
            StatementLine::getClientFullCharge,
            (line, value) -> line.setClientFullCharge((Integer) value)),
    /** What 介護扶助 bears, which is not in the file. */
    PUBLIC_CHARGE("介護扶助", StatementLine::getPublicCharge, (line, value) -> line.setPublicCharge((Integer) value)),
    DAYS_BEFORE("前月までの利用日数", StatementLine::getDaysBefore, (line, value) -> line.setDaysBefore((Integer) value)),
    DAYS_PLANNED("当月の計画利用日数", StatementLine::getDaysPlanned, (line, value) -> line.setDaysPlanned((Integer) value)),
    DAYS_TOTAL("累積利用日数", StatementLine::getDaysTotal, (line, value) -> line.setDaysTotal((Integer) value));

    private final String label;
    private final Function<StatementLine, Number> getter;
    private final BiConsumer<StatementLine, Number> setter;

    StatementField(String label, Function<StatementLine, Number> getter, BiConsumer<StatementLine, Number> setter) {
        this.label = label;
        this.getter = getter;
        this.setter = setter;
    }

    /** Those that UPSIKYU has. */
    public static List<StatementField> exchanged() {
        return Arrays.stream(values()).filter(field -> field != PUBLIC_CHARGE).toList();
    }

    /** All of a line at once. */
    public static Map<StatementField, Number> of(StatementLine line) {
        Map<StatementField, Number> amounts = new EnumMap<>(StatementField.class);
        for (StatementField field : values()) {
            amounts.put(field, field.get(line));
        }
        return Collections.unmodifiableMap(amounts);
    }

    /** The name it has in the standard. */
    public String label() {
        return label;
    }

    /** Whether it is in yen with two places; all others are whole numbers. */
    public boolean isPrice() {
        return this == UNIT_PRICE;
    }

    public Number get(StatementLine line) {
        return getter.apply(line);
    }

    public void set(StatementLine line, Number value) {
        setter.accept(line, value);
    }

    /** As files have it; null where it is empty. A price has always two places, whatever scale the database gives back. */
    public String text(StatementLine line) {
        Number value = get(line);
        if (value instanceof BigDecimal price) {
            return price.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
        }
        return value == null ? null : value.toString();
    }
}
