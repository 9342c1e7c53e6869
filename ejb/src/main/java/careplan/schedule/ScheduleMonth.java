package careplan.schedule;

import careplan.client.CareLevel;
import careplan.exchange.format.Message;
import careplan.office.OfficeKind;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * A month of a client with everything that the forms 利用票・提供票 and 別表 hold. Numbers that the standard leaves empty
 * are null.
 *
 * @param version number of the optimistic lock when it was read
 * @param officeKind decides whether it is called 利用票 or 提供票
 * @param excessShares which services bear the excess, as the care manager chose; empty for the default
 * @param orderedByHand whether a person has moved the lines
 * @param stays what earlier months say about short stays
 * @param actualUnits what the actuals use of the limit, by service type, counted as the 別表 counts the plan
 * @param warnings what looks wrong without keeping the month from being sent
 */
public record ScheduleMonth(
        long id,
        int version,
        OfficeKind officeKind,
        String officeNumber,
        YearMonth month,
        ScheduleStatus status,
        Head head,
        List<Line> lines,
        List<Statement> statement,
        List<TypeTotal> typeTotals,
        List<ExcessShare> excessShares,
        boolean orderedByHand,
        StayHistory stays,
        Map<String, Integer> actualUnits,
        List<Message> warnings)
        implements Serializable {

    /** The head of the form. */
    public record Head(
            String clientCode,
            String clientName,
            String clientKana,
            LocalDate birthDate,
            String insurerNumber,
            String insurerName,
            String insuredNumber,
            CareLevel careLevel,
            CareLevel previousCareLevel,
            LocalDate levelChangedOn,
            LocalDate certifiedOn,
            LocalDate limitFrom,
            LocalDate limitTo,
            Integer limitUnits,
            LocalDate createdOn,
            String careManagementOfficeNumber,
            String careManagementOfficeName,
            String careManagerName,
            Integer shortStayDaysBefore,
            Integer totalOverLimitUnits,
            LocalDateTime changedAt,
            String remark)
            implements Serializable {}

    /**
     * A line of table 6.
     *
     * @param asksForUnits whether its units are typed, since no table knows them
     * @param planned 31 counts, day 1 first
     * @param actual likewise
     * @param givenVisits what of the actuals was reported otherwise than the line says
     */
    public record Line(
            int lineNo,
            ServiceDetails service,
            boolean asksForUnits,
            List<Integer> planned,
            List<Integer> actual,
            List<GivenVisit> givenVisits)
            implements Serializable {

        /** 予定 合計回数. */
        public int getPlannedTotal() {
            return planned.stream().mapToInt(Integer::intValue).sum();
        }

        /** 実績 合計回数. */
        public int getActualTotal() {
            return actual.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A line of table 7. */
    public record Statement(
            int lineNo,
            StatementLineKind kind,
            String providerName,
            String providerNumber,
            String satelliteBranch,
            String serviceCode,
            String serviceName,
            String equipmentName,
            boolean over30Days,
            Map<StatementField, Number> amounts)
            implements Serializable {

        /** One of the amounts that are whole numbers, or null. */
        public Integer amount(StatementField field) {
            return (Integer) amounts.get(field);
        }
    }

    /** 種類別支給限度管理 of one service type. */
    public record TypeTotal(String serviceType, Integer limitUnits, Integer totalUnits, Integer overUnits)
            implements Serializable {}

    /** Whether the office that keeps the month plans it, and so decides about the order of its lines. */
    public boolean isPlannedHere() {
        return officeNumber.equals(head.careManagementOfficeNumber());
    }

    /** The number of days of the month. */
    public int getDays() {
        return month.lengthOfMonth();
    }
}
