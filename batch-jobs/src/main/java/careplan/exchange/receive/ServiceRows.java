package careplan.exchange.receive;

import careplan.exchange.format.Row;
import careplan.schedule.ScheduleLine;

/** Reads a row of UPPLAN or UPJSK as the line of a month that it is about; the day and the count are left to the caller. */
public final class ServiceRows {

    /** Most characters of the name of an office or an article. */
    public static final int NAME_LENGTH = 100;

    private ServiceRows() {}

    /** The line, without days. */
    public static ScheduleLine line(Row row) {
        ScheduleLine line = new ScheduleLine();
        line.setServiceCode(row.get("サービスコード"));
        line.setStartTime(row.get("サービス開始時刻"));
        line.setEndTime(row.get("サービス終了時刻"));
        line.setUnits(row.integerOrZero("単位数"));
        line.setProviderNumber(row.get("サービス事業者コード"));
        line.setProviderName(fit(row.text("サービス事業所名"), NAME_LENGTH));
        line.setSatelliteBranch(row.text("サテライト枝番"));
        line.setDetailCode(row.text("明細判別コード"));
        line.setTaisCode(row.text("TAISコード"));
        line.setEquipmentCode(row.text("福祉用具届出コード"));
        line.setEquipmentName(fit(row.text("用具名称（機種名）"), NAME_LENGTH));
        line.setOver30Days(row.get("３０日超区分").equals("1"));
        line.setProratedDays(row.text("日割対象日"));
        return line;
    }

    /** The standard gives names no length; no office has one as long as its column. */
    public static String fit(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
