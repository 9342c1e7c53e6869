package careplan.demo;

/**
 * A line of table 6 before it is put into a month.
 *
 * @param provider key of the office, or an office number that no office has
 * @param branch サテライト枝番, or null
 * @param start HHMM, 9999 for none
 * @param end HHMM, 9999 for none
 * @param units of the line where the service code has none of its own (福祉用具), else null
 * @param days when
 * @param equipment what is lent, or null
 * @param over30Days ３０日超区分
 * @param prorated whether the days are the 日割対象日 as well
 * @param onlyMonth 0 to 2 where the service is given in that month alone, null for every month
 */
record ServiceUse(
        String code,
        String provider,
        String branch,
        String start,
        String end,
        Integer units,
        DayPattern days,
        Equipment equipment,
        boolean over30Days,
        boolean prorated,
        Integer onlyMonth) {

    /** 福祉用具: exactly one of the two codes is given. */
    record Equipment(String taisCode, String notificationCode, String name, String detailCode) {

        private Equipment numbered(String code) {
            return new Equipment(taisCode, notificationCode, name, code);
        }
    }

    static ServiceUse of(String code, String provider, String start, String end, DayPattern days) {
        return new ServiceUse(code, provider, null, start, end, null, days, null, false, false, null);
    }

    static ServiceUse untimed(String code, String provider, DayPattern days) {
        return of(code, provider, "9999", "9999", days);
    }

    ServiceUse at(String otherBranch) {
        return new ServiceUse(
                code, provider, otherBranch, start, end, units, days, equipment, over30Days, prorated, onlyMonth);
    }

    ServiceUse lending(int lineUnits, Equipment lent) {
        return new ServiceUse(
                code, provider, branch, start, end, lineUnits, days, lent, over30Days, prorated, onlyMonth);
    }

    ServiceUse beyond30Days() {
        return new ServiceUse(code, provider, branch, start, end, units, days, equipment, true, prorated, onlyMonth);
    }

    ServiceUse proratedByDay() {
        return new ServiceUse(code, provider, branch, start, end, units, days, equipment, over30Days, true, onlyMonth);
    }

    ServiceUse by(String otherProvider) {
        return new ServiceUse(
                code, otherProvider, branch, start, end, units, days, equipment, over30Days, prorated, onlyMonth);
    }

    ServiceUse inMonth(int index) {
        return new ServiceUse(code, provider, branch, start, end, units, days, equipment, over30Days, prorated, index);
    }

    /** With this 明細判別コード. */
    ServiceUse numbered(String detailCode) {
        return lending(units, equipment.numbered(detailCode));
    }

    /** Whether both are loans that table 6 would not tell apart without a number. */
    boolean isLoanLike(ServiceUse other) {
        return equipment != null
                && other.equipment != null
                && code.equals(other.code)
                && provider.equals(other.provider)
                && units.equals(other.units);
    }

    boolean givenIn(int month) {
        return onlyMonth == null || onlyMonth == month;
    }
}
