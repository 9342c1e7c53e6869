package careplan.exchange.apply;

import careplan.client.CareLevel;
import careplan.client.CertificationStatus;
import careplan.exchange.FileKind;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.Row;
import careplan.exchange.receive.ServiceRows;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleTypeTotal;
import careplan.schedule.ServiceKey;
import careplan.schedule.StatementField;
import careplan.schedule.StatementLine;
import careplan.schedule.StatementLineKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Puts the rows of one client's month together: rows of UPPLAN or UPJSK become lines with 31 counts, rows of UPSIKYU 別表 lines,
 * the row of UPHOSOKU the certification and the totals by type. Plain Java: names come in as functions.
 */
final class MonthAssembler {

    private static final String[] SLOTS = {"１", "２", "３", "４", "５", "６", "７", "８", "９"};

    private static final int PERSON_LENGTH = 60;

    private final ReceivedMonth month = new ReceivedMonth();
    private final UnaryOperator<String> serviceNames;
    private final Map<ServiceKey, ScheduleLine> lines = new LinkedHashMap<>();
    private final Map<String, Long> days = new HashMap<>();

    /**
     * @param serviceNames gives the name of a service code as known here, or null
     */
    MonthAssembler(UnaryOperator<String> serviceNames) {
        this.serviceNames = serviceNames;
    }

    /** Adds the rows of one file, in the order in which they stood. */
    MonthAssembler add(FileKind kind, String fileName, List<Row> rows) {
        month.file(kind, fileName);
        for (Row row : rows) {
            switch (kind) {
                case UPPLAN, UPJSK -> service(kind, row);
                case UPSIKYU -> statement(row);
                case UPHOSOKU -> supplement(row);
                default -> throw new IllegalArgumentException(kind + " is no file of a month");
            }
        }
        return this;
    }

    /** The month, its lines numbered in the order in which they were received. */
    ReceivedMonth month() {
        return month;
    }

    private void service(FileKind kind, Row row) {
        MonthlySchedule schedule = month.schedule();
        if (month.headPlace() == null) {
            month.note(schedule, kind, row);
            schedule.setServiceMonth(row.month("対象年月"));
            schedule.setCreatedOn(row.date("作成年月日"));
            schedule.setCareManagementOfficeNumber(row.text("プラン担当業者コード"));
            schedule.setCareManagerName(ServiceRows.fit(row.text("プラン担当者名"), PERSON_LENGTH));
            schedule.setShortStayDaysBefore(row.integer("前月までの短期入所利用日数"));
            schedule.setUpdaterNumber(row.text("更新業者コード"));
        }
        ScheduleLine read = ServiceRows.line(row);
        ScheduleLine line = lines.get(read.key());
        if (line == null) {
            line = read;
            line.setLineNo(lines.size() + 1);
            line.getService().setServiceName(serviceNames.apply(line.getServiceCode()));
            lines.put(line.key(), line);
            schedule.addLine(line);
            month.note(line, kind, row);
        }
        int day = row.date("サービス利用日").getDayOfMonth();
        Long before = days.putIfAbsent(line.getLineNo() + ":" + day, row.lineNumber());
        if (before != null) {
            month.faults()
                    .add(Message.at(
                            MessageCode.RECORD_KEY_REPEATED, month.file(kind), row.lineNumber(), "", "", before));
        }
        int count = row.integerOrZero("サービス回数");
        if (kind == FileKind.UPJSK) {
            line.setActual(line.getActual().with(day, count));
        } else {
            line.setPlanned(line.getPlanned().with(day, count));
        }
    }

    private void statement(Row row) {
        StatementLine line = new StatementLine();
        line.setLineNo(month.schedule().getStatementLines().size() + 1);
        line.setServiceCode(row.get("サービスコード"));
        line.setKind(StatementLineKind.ofServiceCode(line.getServiceCode()));
        line.setServiceName(
                line.getKind() == StatementLineKind.DETAIL ? serviceNames.apply(line.getServiceCode()) : null);
        line.setProviderName(ServiceRows.fit(row.text("サービス事業所名"), ServiceRows.NAME_LENGTH));
        line.setProviderNumber(row.get("サービス事業所コード"));
        line.setSatelliteBranch(row.text("サテライト枝番"));
        line.setTaisCode(row.text("TAISコード"));
        line.setEquipmentCode(row.text("福祉用具届出コード"));
        line.setEquipmentName(ServiceRows.fit(row.text("用具名称（機種名）"), ServiceRows.NAME_LENGTH));
        for (StatementField field : StatementField.exchanged()) {
            field.set(line, field.isPrice() ? row.decimal(field.label()) : row.integer(field.label()));
        }
        line.setOver30Days(row.get("３０日超区分").equals("1"));
        line.setOfficeNumber(row.text("事業所コード"));
        month.schedule().addStatementLine(line);
        month.note(line, FileKind.UPSIKYU, row);
        if (month.schedule().getBenefitRate() == null && line.getKind() == StatementLineKind.DETAIL) {
            month.schedule().setBenefitRate(line.getBenefitRate());
        }
    }

    private void supplement(Row row) {
        MonthlySchedule schedule = month.schedule();
        schedule.setCareLevel(CareLevel.ofCode(row.get("要介護状態区分")).orElse(null));
        schedule.setPreviousCareLevel(CareLevel.ofCode(row.get("前回要介護状態区分")).orElse(null));
        schedule.setCertificationStatus(
                switch (row.get("認定状況区分")) {
                    case "1" -> CertificationStatus.APPLYING;
                    case "2" -> CertificationStatus.CERTIFIED;
                    default -> null;
                });
        schedule.setCertifiedOn(row.date("認定日"));
        schedule.setLevelChangedOn(row.date("要介護状態変更日"));
        schedule.setLimitFrom(row.date("限度額適用開始年月日"));
        schedule.setLimitTo(row.date("限度額適用終了年月日"));
        schedule.setLimitUnits(row.integer("区分支給限度基準額"));
        schedule.setTotalOverLimitUnits(row.integer("合計限度超単位数"));
        schedule.setStayDaysBefore(row.integer("入所前月迄利用日数"));
        schedule.setStayDaysTotal(row.integer("入所累積利用日数"));
        schedule.setConsentOfficeNumber(row.text("同意書受付業者"));
        for (int i = 0; i < SLOTS.length; i++) {
            typeTotal(row, i);
        }
    }

    private void typeTotal(Row row, int slot) {
        String type = row.get(SLOTS[slot] + "サービス種類コード");
        if (type.isEmpty()) {
            return;
        }
        ScheduleTypeTotal total = new ScheduleTypeTotal();
        total.setSlot(slot + 1);
        total.setServiceType(type);
        total.setLimitUnits(row.integer(SLOTS[slot] + "支給限度基準額"));
        total.setTotalUnits(row.integer(SLOTS[slot] + "合計単位数"));
        total.setOverUnits(row.integer(SLOTS[slot] + "限度超単位数"));
        month.schedule().addTypeTotal(total);
        month.note(total, FileKind.UPHOSOKU, row);
    }
}
