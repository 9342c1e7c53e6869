package careplan.schedule;

/** What a line of the 別表 is; the standard tells them apart by the service code. */
public enum StatementLineKind {
    /** A service. */
    DETAIL,
    /** TT+AAAA: a service type within the limit. */
    SUBTOTAL_WITHIN,
    /** TT+EEEE: a service type outside the limit. */
    SUBTOTAL_OUTSIDE,
    /** TT+ZZZZ: a service type beyond 30 days. */
    SUBTOTAL_OVER_30,
    /** 999999: the grand total. */
    TOTAL;

    /**
     * What the line with this code is.
     *
     * @param serviceCode サービスコード of UPSIKYU, six characters
     */
    public static StatementLineKind ofServiceCode(String serviceCode) {
        if (serviceCode.equals("999999")) {
            return TOTAL;
        }
        return switch (serviceCode.substring(2)) {
            case "AAAA" -> SUBTOTAL_WITHIN;
            case "EEEE" -> SUBTOTAL_OUTSIDE;
            case "ZZZZ" -> SUBTOTAL_OVER_30;
            default -> DETAIL;
        };
    }
}
