package careplan.schedule.statement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * 単位数単価 of a service type in an area over a time.
 *
 * @param areaGrade 地域区分: 01 to 07, 00 for その他
 * @param validTo last day, null while it lasts
 */
public record UnitPriceRecord(
        String areaGrade, String serviceType, LocalDate validFrom, LocalDate validTo, BigDecimal price)
        implements DatedRecord {}
