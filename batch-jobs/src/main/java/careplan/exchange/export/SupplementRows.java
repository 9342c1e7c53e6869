package careplan.exchange.export;

import careplan.base.Kana;
import careplan.client.CareLevel;
import careplan.client.CertificationStatus;
import careplan.client.Client;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layout;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import careplan.plan.PlanDocument;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleTypeTotal;
import careplan.schedule.StatementLine;
import careplan.schedule.StatementLineKind;
import careplan.staff.Gender;
import java.util.List;
import java.util.Objects;

/** The row of UPHOSOKU: the client and the certification of the plan; with tables 6 and 7 the type totals too. */
final class SupplementRows {

    /** 居宅サービス計画作成（変更）日 of a supplement that goes with tables 6 and 7. */
    private static final String NO_PLAN_DATE = "00000000";

    /** 対象年月 of a supplement that goes with the plan tables. */
    private static final String NO_MONTH = "000000";

    private static final String[] SLOTS = {"１", "２", "３", "４", "５", "６", "７", "８", "９"};

    private final Layout layout;

    SupplementRows(ExchangeVersion version) {
        this.layout = Layouts.of(FileKind.UPHOSOKU, version);
    }

    /** @param totals at most nine; the rest of the slots stay empty */
    Row of(MonthlySchedule schedule, List<ScheduleTypeTotal> totals) {
        Row.Builder row = client(schedule.getClient())
                .set("保険者番号", schedule.getInsurer().getInsurerNumber())
                .set("被保険者番号", schedule.getInsuredNumber())
                .set("居宅サービス計画作成（変更）日", NO_PLAN_DATE)
                .set("認定日", schedule.getCertifiedOn())
                .set("限度額適用開始年月日", schedule.getLimitFrom())
                .set("限度額適用終了年月日", schedule.getLimitTo())
                .set("認定状況区分", status(schedule.getCertificationStatus()))
                .set("要介護状態変更日", schedule.getLevelChangedOn())
                .set("要介護状態区分", schedule.getCareLevel().getCode())
                .set("区分支給限度基準額", schedule.getLimitUnits())
                .set("合計限度超単位数", schedule.getTotalOverLimitUnits())
                .set("入所前月迄利用日数", daysBefore(schedule))
                .set("入所累積利用日数", daysTotal(schedule))
                .set("前回要介護状態区分", code(schedule.getPreviousCareLevel()))
                .set("同意書受付業者", schedule.getConsentOfficeNumber())
                .set("更新業者コード", schedule.getCareManagementOfficeNumber())
                .set("対象年月", schedule.getServiceMonth());
        for (int i = 0; i < totals.size(); i++) {
            ScheduleTypeTotal total = totals.get(i);
            row.set(SLOTS[i] + "サービス種類コード", total.getServiceType())
                    .set(SLOTS[i] + "支給限度基準額", total.getLimitUnits())
                    .set(SLOTS[i] + "合計単位数", total.getTotalUnits())
                    .set(SLOTS[i] + "限度超単位数", total.getOverUnits());
        }
        return row.build();
    }

    /** Of a 居宅サービス計画書: the client as registered, the certification as table 1 has it. */
    Row of(PlanDocument document, Row plan) {
        return client(document.getClient())
                .set("保険者番号", plan.get("保険者番号"))
                .set("被保険者番号", plan.get("被保険者番号"))
                .set("居宅サービス計画作成（変更）日", document.getKeyDate())
                .set("認定日", plan.get("認定日"))
                .set("限度額適用開始年月日", plan.get("認定有効期間開始日"))
                .set("限度額適用終了年月日", plan.get("認定有効期間終了日"))
                .set("認定状況区分", plan.get("認定状況区分"))
                .set("要介護状態区分", plan.get("要介護状態区分"))
                .set("更新業者コード", plan.get("介護支援事業者コード"))
                .set("対象年月", NO_MONTH)
                .build();
    }

    private Row.Builder client(Client client) {
        return Row.builder(layout)
                .set("利用者氏名フリガナ", Kana.toKatakana(client.getKana()))
                .set("利用者氏名", client.getName())
                .set("利用者性別", client.getGender() == Gender.MALE ? "1" : "2")
                .set("利用者生年月日", client.getBirthDate())
                .set("利用者郵便番号", client.getPostalCode())
                .set("利用者住所１", client.getAddress1())
                .set("利用者住所２", client.getAddress2())
                .set("利用者電話番号", client.getPhone());
    }

    /** What is entered here counts before what came with a received month. */
    private static Integer daysBefore(MonthlySchedule schedule) {
        return schedule.getShortStayDaysBefore() != null
                ? schedule.getShortStayDaysBefore()
                : schedule.getStayDaysBefore();
    }

    /** 累積利用日数 of the grand total of table 7, unless the month was received with another. */
    private static Integer daysTotal(MonthlySchedule schedule) {
        return schedule.getStayDaysTotal() != null
                ? schedule.getStayDaysTotal()
                : schedule.getStatementLines().stream()
                        .filter(line -> line.getKind() == StatementLineKind.TOTAL)
                        .map(StatementLine::getDaysTotal)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static String status(CertificationStatus status) {
        if (status == null) {
            return null;
        }
        return status == CertificationStatus.APPLYING ? "1" : "2";
    }

    private static String code(CareLevel level) {
        return level == null ? null : level.getCode();
    }
}
