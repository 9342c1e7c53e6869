package careplan.schedule;

import careplan.base.Texts;
import java.io.Serializable;
import java.util.Objects;

/**
 * What makes two lines of a month the same service: everything that the standard's table 6 holds except the day, the
 * count and the names of provider and service. Wherever lines meet lines, in a file, a received month, an edit or a
 * conflict, they meet by this key or by one of its named variants.
 *
 * @param taisCode compared without its hyphen, which is spelled in three ways; so is equipmentCode
 * @param startTime HHMM; 9999 for services without a time, also where null is given
 * @param equipmentName tells rentals apart that have no code of their own
 */
public record ServiceKey(
        String providerNumber,
        String satelliteBranch,
        String serviceCode,
        String startTime,
        String endTime,
        int units,
        String detailCode,
        String taisCode,
        String equipmentCode,
        String equipmentName,
        boolean over30Days,
        String proratedDays)
        implements Serializable {

    /** サービス開始・終了時刻 of services without a time. */
    public static final String NO_TIME = "9999";

    public ServiceKey {
        providerNumber = Texts.nullToEmpty(providerNumber);
        satelliteBranch = Texts.nullToEmpty(satelliteBranch);
        serviceCode = Texts.nullToEmpty(serviceCode);
        startTime = Objects.requireNonNullElse(startTime, NO_TIME);
        endTime = Objects.requireNonNullElse(endTime, NO_TIME);
        detailCode = Texts.nullToEmpty(detailCode);
        taisCode = EquipmentCodes.plain(taisCode);
        equipmentCode = EquipmentCodes.plain(equipmentCode);
        equipmentName = Texts.nullToEmpty(equipmentName);
        proratedDays = Texts.nullToEmpty(proratedDays);
    }

    /** The key as far as actuals tell it: without the units and the days of a 日割り, which they may leave open. */
    public ServiceKey asActualsTell() {
        return told(startTime, endTime, taisCode, equipmentCode);
    }

    /** The same without the articles, which V3 does not tell. */
    public ServiceKey withoutArticle() {
        return told(startTime, endTime, "", "");
    }

    /** The same without the time: actuals hold real times, which differ from the planned ones. */
    public ServiceKey atAnyTime() {
        return told(NO_TIME, NO_TIME, "", "");
    }

    /** The key of a row of the 別表: without times and the days of a 日割り, which it does not show. */
    public ServiceKey inTheStatement() {
        return new ServiceKey(
                providerNumber,
                satelliteBranch,
                serviceCode,
                NO_TIME,
                NO_TIME,
                units,
                detailCode,
                taisCode,
                equipmentCode,
                equipmentName,
                over30Days,
                "");
    }

    private ServiceKey told(String start, String end, String tais, String equipment) {
        return new ServiceKey(
                providerNumber,
                satelliteBranch,
                serviceCode,
                start,
                end,
                0,
                detailCode,
                tais,
                equipment,
                "",
                over30Days,
                "");
    }
}
