package careplan.exchange.receive;

import careplan.exchange.format.Row;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ServiceDetails;

/** Reads a row of UPPLAN or UPJSK as the line of a month that it is about; the day and the count are left to the caller. */
public final class ServiceRows {

    /** Most characters of the name of an office or an article. */
    public static final int NAME_LENGTH = 100;

    private ServiceRows() {}

    /** The line, without days. */
    public static ScheduleLine line(Row row) {
        ScheduleLine line = new ScheduleLine();
        ServiceDetails service = line.getService();
        service.setServiceCode(row.get("サービスコード"));
        service.setStartTime(row.get("サービス開始時刻"));
        service.setEndTime(row.get("サービス終了時刻"));
        service.setUnits(row.integerOrZero("単位数"));
        service.setProviderNumber(row.get("サービス事業者コード"));
        service.setProviderName(fit(row.text("サービス事業所名"), NAME_LENGTH));
        service.setSatelliteBranch(row.text("サテライト枝番"));
        service.setDetailCode(row.text("明細判別コード"));
        service.setTaisCode(row.text("TAISコード"));
        service.setEquipmentCode(row.text("福祉用具届出コード"));
        service.setEquipmentName(fit(row.text("用具名称（機種名）"), NAME_LENGTH));
        service.setOver30Days(row.get("３０日超区分").equals("1"));
        service.setProratedDays(row.text("日割対象日"));
        return line;
    }

    /** The standard gives names no length; no office has one as long as its column. */
    public static String fit(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
