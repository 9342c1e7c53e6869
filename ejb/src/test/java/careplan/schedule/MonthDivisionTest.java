package careplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import careplan.client.Certification;
import careplan.client.Insurer;
import careplan.master.ServiceCode;
import careplan.master.UnitKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The lines of a month divided at the day on which the insurer changes. */
class MonthDivisionTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private static final MonthCopy.Codes CODES = new MonthCopy.Codes() {
        @Override
        public Optional<ServiceCode> find(String code) {
            ServiceCode row = new ServiceCode();
            row.setCode(code);
            row.setName(code);
            row.setUnits(code.equals("116275") ? null : 387);
            row.setRatePermille(code.equals("116275") ? 245 : null);
            row.setUnitKind(code.equals("116275") ? UnitKind.PER_MONTH : UnitKind.PER_USE);
            return Optional.of(row);
        }

        @Override
        public Optional<CareLevel> levelOf(ServiceCode code) {
            return Optional.empty();
        }
    };

    @Test
    void eachInsurerHasItsDaysAndWhatIsOnceAMonth() {
        List<InsuredPart> parts =
                InsuredPart.of(List.of(certification("1", "2025-12-01"), certification("2", "2026-11-16")), NOVEMBER);
        MonthlySchedule month = new MonthlySchedule();
        month.setServiceMonth(NOVEMBER);
        month.setCareLevel(CareLevel.CARE_2);
        month.addLine(line("111211", 3, 10, 17, 24));
        month.addLine(line("116275", 24));
        month.addLine(line("131211", 20));
        month.getLines().forEach(line -> line.setActual(line.getPlanned()));
        MonthlySchedule other = new MonthlySchedule();

        MonthDivision.divide(month, parts.get(0), other, parts.get(1), CODES);

        assertThat(month.getLines()).extracting(ScheduleLine::getServiceCode).containsExactly("111211", "116275");
        assertThat(month.getLines().get(0).getPlanned()).isEqualTo(days(3, 10));
        assertThat(month.getLines().get(0).getActual()).isEqualTo(days(3, 10));
        assertThat(month.getLines().get(1).getPlanned())
                .as("on the last day of its service with this insurer")
                .isEqualTo(days(10));
        assertThat(other.getLines())
                .extracting(ScheduleLine::getServiceCode)
                .containsExactly("111211", "116275", "131211");
        assertThat(other.getLines().get(0).getActual()).isEqualTo(days(17, 24));
        assertThat(other.getLines().get(1).getPlanned()).isEqualTo(days(24));
        assertThat(other.getLines()).extracting(ScheduleLine::getLineNo).containsExactly(1, 2, 3);
    }

    private static Certification certification(String number, String from) {
        Certification certification = new Certification();
        Insurer insurer = new Insurer();
        insurer.setInsurerNumber(number);
        certification.setInsurer(insurer);
        certification.setInsuredNumber(number);
        certification.setCareLevel(CareLevel.CARE_2);
        certification.setValidFrom(LocalDate.parse(from));
        certification.setValidTo(LocalDate.of(2027, 11, 30));
        return certification;
    }

    private static ScheduleLine line(String code, int... days) {
        ScheduleLine line = new ScheduleLine();
        ServiceDetails details = line.getService();
        details.setProviderNumber("2870900024");
        details.setServiceCode(code);
        details.setServiceName(code);
        details.setUnits(code.equals("116275") ? 0 : 387);
        details.setStartTime(code.equals("116275") ? "9999" : "0900");
        details.setEndTime(line.getStartTime());
        line.setPlanned(days(days));
        return line;
    }

    private static DayCounts days(int... days) {
        DayCounts counts = DayCounts.NONE;
        for (int day : days) {
            counts = counts.with(day, 1);
        }
        return counts;
    }
}
