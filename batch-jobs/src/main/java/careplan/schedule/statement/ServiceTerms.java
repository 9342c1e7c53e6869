package careplan.schedule.statement;

import java.math.BigDecimal;

/**
 * What master data says about one line: how its service counts, and what it costs there.
 *
 * @param withinLimit whether it counts against the 区分支給限度基準額
 * @param monthly whether it counts once a month however many days are marked
 * @param addition whether it is an addition or reduction with units of its own (初回加算), and so no part of what the rates
 *     before 処遇改善 are rates of
 * @param ratePerMille for a rate addition (処遇改善加算 …) the rate in thousandths, negative for a reduction; else 0
 * @param rateStep when the rate is computed; null where there is none
 * @param discountRate 割引後率 in percent, 100 without a discount
 * @param unitPrice 単位数単価 in yen, two decimals
 * @param benefitRate 給付率 in percent
 * @param fixedCharge 定額利用者負担単価 in yen for services with a fixed charge (A4, A8); null for all others
 * @param managedUnits units that count against the limit where they differ from those charged, as for 大規模型; null where
 *     they are the same
 */
public record ServiceTerms(
        boolean withinLimit,
        boolean monthly,
        boolean addition,
        int ratePerMille,
        RateStep rateStep,
        int discountRate,
        BigDecimal unitPrice,
        int benefitRate,
        Integer fixedCharge,
        Integer managedUnits) {

    boolean isRate() {
        return rateStep != null;
    }
}
