package careplan.master.intake;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * What service codes are looked for by; null and blank ask for nothing.
 *
 * @param text the beginning of the code, or any part of the name
 * @param serviceType サービス種類コード
 * @param insurerNumber 保険者番号, or that of the national table
 * @param month in which they hold
 */
public record CodeSearch(String text, String serviceType, String insurerNumber, YearMonth month)
        implements Serializable {

    /** All of them. */
    public static final CodeSearch ALL = new CodeSearch(null, null, null, null);
}
