package careplan.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/** For how much of a month an article is charged when its rental begins or ends inside it (平成15年4月版 Q&A 福祉用具貸与). */
public enum RentalPeriod {
    /** 1か月分. */
    MONTH,
    /** 半月分. */
    HALF,
    /** 日割り. */
    DAYS;

    private static final int TWO = 2;

    /**
     * The units of the line, rounded half up.
     *
     * @param monthly units of a whole month
     * @param days how many days are charged; only for {@link #DAYS}
     */
    public int units(int monthly, int days, YearMonth month) {
        return switch (this) {
            case MONTH -> monthly;
            case HALF -> part(monthly, 1, TWO);
            case DAYS -> part(monthly, days, month.lengthOfMonth());
        };
    }

    private static int part(int monthly, int part, int whole) {
        return BigDecimal.valueOf(monthly)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
