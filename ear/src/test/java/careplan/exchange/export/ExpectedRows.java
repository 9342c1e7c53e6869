package careplan.exchange.export;

import careplan.client.Client;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.StatementLine;
import careplan.staff.Gender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The rows that V3 files must hold, written down field by field from the tables, apart from the exporting code. */
@ApplicationScoped
public class ExpectedRows {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** UPPLAN of these schedules, the uncovered type 33 left out. */
    @Transactional
    public List<List<String>> plan(List<Long> schedules) {
        List<List<String>> rows = new ArrayList<>();
        for (long id : schedules) {
            MonthlySchedule s = em.find(MonthlySchedule.class, id);
            for (ScheduleLine l : s.getLines()) {
                for (int day = 1; day <= 31 && !l.getServiceCode().startsWith("33"); day++) {
                    if (l.getPlanned().get(day) > 0) {
                        rows.add(planRow(s, l, day));
                    }
                }
            }
        }
        return rows;
    }

    private static List<String> planRow(MonthlySchedule s, ScheduleLine l, int day) {
        return texts(
                "202208",
                s.getInsurer().getInsurerNumber(),
                s.getInsuredNumber(),
                s.getCreatedOn(),
                "202601",
                s.getCareManagementOfficeNumber(),
                s.getCareManagerName(),
                l.getUnits(),
                s.getShortStayDaysBefore(),
                LocalDate.of(2026, 1, day),
                l.getProratedDays(),
                l.getStartTime(),
                l.getEndTime(),
                l.getPlanned().get(day),
                l.getServiceCode(),
                l.getDetailCode(),
                l.getProviderNumber(),
                l.getProviderName(),
                l.getSatelliteBranch(),
                l.isOver30Days() ? "1" : "0",
                s.getCareManagementOfficeNumber(),
                "");
    }

    /** UPSIKYU of these schedules. */
    @Transactional
    public List<List<String>> statement(List<Long> schedules) {
        List<List<String>> rows = new ArrayList<>();
        for (long id : schedules) {
            MonthlySchedule s = em.find(MonthlySchedule.class, id);
            for (StatementLine l : s.getStatementLines()) {
                rows.add(statementRow(s, l));
            }
        }
        return rows;
    }

    private static List<String> statementRow(MonthlySchedule s, StatementLine l) {
        return texts(
                "202208",
                s.getInsurer().getInsurerNumber(),
                s.getInsuredNumber(),
                s.getCreatedOn(),
                "202601",
                l.getProviderName(),
                l.getProviderNumber(),
                l.getSatelliteBranch(),
                l.getServiceCode(),
                l.getUnits(),
                l.getDiscountRate(),
                l.getDiscountedUnits(),
                l.getTimes(),
                l.getServiceUnits(),
                l.getManagedUnits(),
                l.getTypeOverUnits(),
                l.getTypeWithinUnits(),
                l.getLevelOverUnits(),
                l.getLevelWithinUnits(),
                l.getUnitPrice(),
                l.getTotalCost(),
                l.getBenefitRate(),
                l.getClaimedAmount(),
                l.getFixedCharge(),
                l.getClientCharge(),
                l.getClientFullCharge(),
                l.getDaysBefore(),
                l.getDaysPlanned(),
                l.getDaysTotal(),
                l.isOver30Days() ? "1" : "0",
                l.getOfficeNumber(),
                "9999999999",
                s.getCareManagementOfficeNumber(),
                "");
    }

    /** UPHOSOKU of these schedules, whose kana are みほん and one letter. */
    @Transactional
    public List<List<String>> supplement(List<Long> schedules) {
        List<List<String>> rows = new ArrayList<>();
        for (long id : schedules) {
            MonthlySchedule s = em.find(MonthlySchedule.class, id);
            Client c = s.getClient();
            List<String> row = new ArrayList<>(texts(
                    "202208",
                    s.getInsurer().getInsurerNumber(),
                    s.getInsuredNumber(),
                    "00000000",
                    "ミホン " + (char) (c.getKana().charAt(4) + ('ア' - 'あ')),
                    c.getName(),
                    c.getGender() == Gender.MALE ? "1" : "2",
                    c.getBirthDate(),
                    c.getPostalCode(),
                    c.getAddress1(),
                    c.getAddress2(),
                    c.getPhone(),
                    s.getCertifiedOn(),
                    s.getLimitFrom(),
                    s.getLimitTo(),
                    "2",
                    s.getLevelChangedOn(),
                    "22",
                    s.getLimitUnits(),
                    "15",
                    8000,
                    2632,
                    0));
            row.addAll(texts(Stream.generate(() -> "").limit(4 * 8).toArray()));
            row.addAll(texts(
                    s.getTotalOverLimitUnits(),
                    s.getShortStayDaysBefore(),
                    "",
                    "",
                    "",
                    s.getCareManagementOfficeNumber(),
                    "",
                    "202601"));
            rows.add(row);
        }
        return rows;
    }

    private static List<String> texts(Object... values) {
        return Arrays.stream(values).map(ExpectedRows::text).toList();
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof LocalDate date ? DATE.format(date) : value.toString();
    }
}
