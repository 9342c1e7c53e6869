package careplan.exchange.apply;

import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleTypeTotal;
import careplan.schedule.StatementField;
import careplan.schedule.StatementLine;
import java.util.ArrayList;
import java.util.List;

/** Every value that a received month brings, by its name in the standard. */
final class MonthProperties {

    /** The head of the month; its key (client, month, insurer, number) is not among them. */
    static final List<Property<MonthlySchedule, ?>> HEAD = List.of(
            Property.of("作成年月日", MonthlySchedule::getCreatedOn, MonthlySchedule::setCreatedOn),
            Property.of(
                    "プラン担当業者コード",
                    MonthlySchedule::getCareManagementOfficeNumber,
                    MonthlySchedule::setCareManagementOfficeNumber),
            Property.of(
                    "プラン担当業者名",
                    MonthlySchedule::getCareManagementOfficeName,
                    MonthlySchedule::setCareManagementOfficeName),
            Property.of("プラン担当者名", MonthlySchedule::getCareManagerName, MonthlySchedule::setCareManagerName),
            Property.of(
                    "前月までの短期入所利用日数", MonthlySchedule::getShortStayDaysBefore, MonthlySchedule::setShortStayDaysBefore),
            Property.of("要介護状態区分", MonthlySchedule::getCareLevel, MonthlySchedule::setCareLevel),
            Property.of("前回要介護状態区分", MonthlySchedule::getPreviousCareLevel, MonthlySchedule::setPreviousCareLevel),
            Property.of("要介護状態変更日", MonthlySchedule::getLevelChangedOn, MonthlySchedule::setLevelChangedOn),
            Property.of("認定状況区分", MonthlySchedule::getCertificationStatus, MonthlySchedule::setCertificationStatus),
            Property.of("認定日", MonthlySchedule::getCertifiedOn, MonthlySchedule::setCertifiedOn),
            Property.of("限度額適用開始年月日", MonthlySchedule::getLimitFrom, MonthlySchedule::setLimitFrom),
            Property.of("限度額適用終了年月日", MonthlySchedule::getLimitTo, MonthlySchedule::setLimitTo),
            Property.of("区分支給限度基準額", MonthlySchedule::getLimitUnits, MonthlySchedule::setLimitUnits),
            Property.of("給付率", MonthlySchedule::getBenefitRate, MonthlySchedule::setBenefitRate),
            Property.of("合計限度超単位数", MonthlySchedule::getTotalOverLimitUnits, MonthlySchedule::setTotalOverLimitUnits),
            Property.of("入所前月迄利用日数", MonthlySchedule::getStayDaysBefore, MonthlySchedule::setStayDaysBefore),
            Property.of("入所累積利用日数", MonthlySchedule::getStayDaysTotal, MonthlySchedule::setStayDaysTotal),
            Property.of("同意書受付業者", MonthlySchedule::getConsentOfficeNumber, MonthlySchedule::setConsentOfficeNumber),
            Property.of("更新業者コード", MonthlySchedule::getUpdaterNumber, MonthlySchedule::setUpdaterNumber));

    /** A line of 別表, its place on the form included. */
    static final List<Property<StatementLine, ?>> STATEMENT = statement();

    /** The total of a service type; its slot is its key. */
    static final List<Property<ScheduleTypeTotal, ?>> TYPE_TOTAL = List.of(
            Property.of("サービス種類コード", ScheduleTypeTotal::getServiceType, ScheduleTypeTotal::setServiceType),
            Property.of("支給限度基準額", ScheduleTypeTotal::getLimitUnits, ScheduleTypeTotal::setLimitUnits),
            Property.of("合計単位数", ScheduleTypeTotal::getTotalUnits, ScheduleTypeTotal::setTotalUnits),
            Property.of("限度超単位数", ScheduleTypeTotal::getOverUnits, ScheduleTypeTotal::setOverUnits));

    private MonthProperties() {}

    private static List<Property<StatementLine, ?>> statement() {
        List<Property<StatementLine, ?>> properties = new ArrayList<>();
        properties.add(Property.of("行", StatementLine::getLineNo, StatementLine::setLineNo));
        properties.add(Property.of("サービス事業所名", StatementLine::getProviderName, StatementLine::setProviderName));
        for (StatementField field : StatementField.exchanged()) {
            properties.add(Property.of(field.label(), field::get, field::set));
        }
        properties.add(Property.of("事業所コード", StatementLine::getOfficeNumber, StatementLine::setOfficeNumber));
        return List.copyOf(properties);
    }
}
