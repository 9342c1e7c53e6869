package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import careplan.client.Certification;
import careplan.client.CertificationStatus;
import careplan.client.Insurer;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Row;
import careplan.schedule.DayCounts;
import careplan.schedule.InsuredPart;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.WorkedMonths;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client who moves to another city inside the month: two months, and each goes out by itself, right to the field. */
class TwoInsurersTest {

    private static final DayCounts DAYS =
            DayCounts.NONE.with(3, 1).with(16, 1).with(17, 2).with(30, 1);

    private MonthlySchedule before;
    private MonthlySchedule after;

    @BeforeEach
    void planBoth() {
        Certification old = certification("280008", "0000000123", CareLevel.CARE_2, "2026-04-01", "2026-11-16");
        old.setBenefitRate(90);
        Certification fresh = certification("271007", "0000000456", CareLevel.CARE_3, "2026-11-17", "2027-03-31");
        fresh.setBenefitRate(80);
        List<InsuredPart> parts = InsuredPart.of(List.of(old, fresh), WorkedMonths.MONTH);
        before = month(parts.get(0));
        after = month(parts.get(1));
    }

    @Test
    void eachHasItsOwnDaysUnderItsOwnNumber() throws ExportRefusal {
        assertThat(file(before, FileKind.UPPLAN))
                .extracting(row -> text(row, "保険者番号", "被保険者番号", "サービス利用日", "サービスコード", "サービス回数"))
                .containsExactly(
                        "280008 0000000123 20261103 152441 1",
                        "280008 0000000123 20261116 152441 1",
                        "280008 0000000123 20261116 156108 1");
        assertThat(file(after, FileKind.UPPLAN))
                .extracting(row -> text(row, "保険者番号", "被保険者番号", "サービス利用日", "サービスコード", "サービス回数"))
                .containsExactly(
                        "271007 0000000456 20261117 152441 2",
                        "271007 0000000456 20261130 152441 1",
                        "271007 0000000456 20261130 156108 1");
    }

    @Test
    void eachIsChargedWithItsOwnUnitsAndRate() throws ExportRefusal {
        // 2 × 658 = 1,316 units and 92 ‰ of them, at 10.54 yen; 3 × 658 = 1,974
        assertThat(file(before, FileKind.UPSIKYU))
                .extracting(row -> text(row, "保険者番号", "被保険者番号", "サービスコード", "サービス単位金額", "給付率"))
                .containsExactly(
                        "280008 0000000123 152441 1316 90",
                        "280008 0000000123 156108 121 90",
                        "280008 0000000123 999999 1437 ");
        assertThat(file(after, FileKind.UPSIKYU))
                .extracting(row -> text(row, "保険者番号", "被保険者番号", "サービスコード", "サービス単位金額", "給付率"))
                .containsExactly(
                        "271007 0000000456 152441 1974 80",
                        "271007 0000000456 156108 182 80",
                        "271007 0000000456 999999 2156 ");
    }

    @Test
    void eachHasItsOwnLevelAndLimit() throws ExportRefusal {
        String[] fields = {"保険者番号", "被保険者番号", "要介護状態区分", "区分支給限度基準額", "前回要介護状態区分", "要介護状態変更日"};
        assertThat(text(file(before, FileKind.UPHOSOKU).get(0), fields)).isEqualTo("280008 0000000123 22 19705  ");
        assertThat(text(file(after, FileKind.UPHOSOKU).get(0), fields)).isEqualTo("271007 0000000456 23 27048  ");
    }

    @Test
    void eachIsAThingOfItsOwnForWhoeverReceivesOrDeletesIt() {
        SentKey first = ScheduleContent.key(before);
        SentKey second = ScheduleContent.key(after);
        assertThat(Set.of(first, second)).hasSize(2);
        assertThat(second).isEqualTo(new SentKey("271007", "0000000456", WorkedMonths.MONTH, null));
    }

    private static MonthlySchedule month(InsuredPart part) {
        MonthlySchedule month = WorkedMonths.month(CareLevel.CARE_1, 90);
        month.setClient(Samples.schedule().getClient());
        month.takeOver(part.certified(), WorkedMonths.masterData());
        String provider = WorkedMonths.PROVIDERS.get(1);
        DayCounts days = part.within(DAYS);
        WorkedMonths.add(month, provider, "152441", days);
        WorkedMonths.add(
                month, provider, "156108", DayCounts.NONE.with(part.last().getDayOfMonth(), 1));
        WorkedMonths.statements().recompute(month);
        assertThat(month.getUncheckedReason()).isNull();
        return month;
    }

    private static List<Row> file(MonthlySchedule month, FileKind kind) throws ExportRefusal {
        Map<FileKind, List<Row>> files = ScheduleContent.rows(Samples.task(ExchangeVersion.V4), month);
        return files.get(kind);
    }

    private static String text(Row row, String... fields) {
        return String.join(" ", List.of(fields).stream().map(row::get).toList());
    }

    private static Certification certification(
            String insurerNumber, String number, CareLevel level, String from, String to) {
        Insurer insurer = new Insurer();
        insurer.setInsurerNumber(insurerNumber);
        insurer.setName(insurerNumber);
        Certification certification = new Certification();
        certification.setInsurer(insurer);
        certification.setInsuredNumber(number);
        certification.setStatus(CertificationStatus.CERTIFIED);
        certification.setCareLevel(level);
        certification.setValidFrom(LocalDate.parse(from));
        certification.setValidTo(LocalDate.parse(to));
        return certification;
    }
}
