package careplan.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.base.JapanTime;
import careplan.client.CareLevel;
import careplan.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterDataImportTest {

    private static final String HEADER =
            "code\tname\tvalid_from\tvalid_to\tunits\tcounted_units\tmissing_units\tunit_kind"
                    + "\twithin_limit\trate_permille\tinsurer\n";
    private static final YearMonth MONTH = YearMonth.of(2026, 6);

    @TempDir
    Path folder;

    @Test
    void newRowsAreAddedKnownOnesChangedAndNoneDeleted() throws IOException {
        try (TestDatabase database = new TestDatabase()) {
            database.inTransaction(em -> new MasterDataSupply(em).supplyIfEmpty());
            ServiceCode known = database.query(em -> MasterDataSnapshot.load(em)
                    .serviceCode("111111", MONTH, null)
                    .orElseThrow());
            codes("111111\t身体介護１（改）\t" + known.getValidFrom() + "\t\t999\t\t\t1回\t1\t\t\n"
                    + "119999\t試験サービス\t2026-04-01\t\t123\t\t\t1月\t0\t\t\n");

            database.inTransaction(
                    em -> assertThat(new MasterDataImport(em).takeIn(folder)).isEqualTo(2));
            database.inTransaction(em -> new MasterDataImport(em).takeIn(folder));

            database.inTransaction(em -> {
                MasterData data = MasterDataSnapshot.load(em);
                assertThat(data.serviceCode("111111", MONTH, null).orElseThrow().getUnits())
                        .isEqualTo(999);
                ServiceCode added = data.serviceCode("119999", MONTH, null).orElseThrow();
                assertThat(added.getName()).isEqualTo("試験サービス");
                assertThat(added.isMonthly()).isTrue();
                assertThat(data.serviceCode("119999", YearMonth.of(2026, 3), null))
                        .isEmpty();
                assertThat(data.serviceCode("152441", MONTH, null)).isPresent();
                assertThat(em.createQuery(
                                        "select count(e) from MasterEdition e where e.name = 'service-codes.tsv'",
                                        Long.class)
                                .getSingleResult())
                        .isEqualTo(1);
            });
        }
    }

    @Test
    void aLineThatCannotBeReadIsNamed() throws IOException {
        codes("119999\t試験サービス\t2026-13-01\t\t123\t\t\t1月\t0\t\t\n");
        try (TestDatabase database = new TestDatabase()) {
            database.inTransaction(em -> assertThatThrownBy(() -> new MasterDataImport(em).takeIn(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("service-codes.tsv: 2行目 年月または日付「2026-13-01」が正しくありません。"));
        }
    }

    @Test
    void pricesAndLimitsFollowTheOlderOnes() throws IOException {
        Files.writeString(
                folder.resolve("prices.tsv"),
                "area_grade\tservice_type\tvalid_from\tvalid_to\tprice\n01\t15\t2027-04-01\t\t10.99\n");
        Files.writeString(
                folder.resolve("limits.tsv"), "care_level\tvalid_from\tvalid_to\tunits\n21\t2027-04-01\t\t17000\n");
        try (TestDatabase database = new TestDatabase()) {
            database.inTransaction(em -> new MasterDataSupply(em).supplyIfEmpty());
            database.inTransaction(em -> new MasterDataImport(em).takeIn(folder));
            database.inTransaction(em -> {
                MasterData data = MasterDataSnapshot.load(em);
                assertThat(data.unitPrice("01", "15", YearMonth.of(2027, 3)).orElseThrow())
                        .isEqualByComparingTo("10.90");
                assertThat(data.unitPrice("01", "15", YearMonth.of(2027, 4)).orElseThrow())
                        .isEqualByComparingTo("10.99");
                assertThat(data.limitUnits(CareLevel.CARE_1, YearMonth.of(2027, 3)))
                        .hasValue(16765);
                assertThat(data.limitUnits(CareLevel.CARE_1, YearMonth.of(2027, 4)))
                        .hasValue(17000);
                em.createQuery(
                                "select e from MasterEdition e where e.name in ('prices.tsv', 'limits.tsv')",
                                MasterEdition.class)
                        .getResultList()
                        .forEach(edition -> MasterEditions.takeBack(em, edition));
            });
            database.inTransaction(em -> {
                MasterData data = MasterDataSnapshot.load(em);
                assertThat(data.unitPrice("01", "15", YearMonth.of(2027, 4)).orElseThrow())
                        .isEqualByComparingTo("10.90");
                assertThat(data.limitUnits(CareLevel.CARE_1, YearMonth.of(2027, 4)))
                        .hasValue(16765);
            });
        }
    }

    @Test
    void namesOfInsurersAreDatedAndCanBeTakenBack() throws IOException {
        Files.writeString(
                folder.resolve("insurers.tsv"),
                "insurer_number\tname\tvalid_from\tvalid_to\n271007\t新大阪市\t2027-04-01\t\n"
                        + "289999\t見本広域連合\t2027-04-01\t\n");
        LocalDate before = LocalDate.of(2027, 3, 31);
        try (TestDatabase database = new TestDatabase()) {
            database.inTransaction(em -> new MasterDataSupply(em).supplyIfEmpty());
            database.inTransaction(
                    em -> assertThat(new MasterDataImport(em).takeIn(folder)).isEqualTo(3));
            database.inTransaction(em -> {
                InsurerNames names = new InsurerNames(em);
                assertThat(names.on(before, "271007")).hasValue("大阪市");
                assertThat(names.on(before.plusDays(1), "271007")).hasValue("新大阪市");
                assertThat(names.on(before, "289999")).isEmpty();
                assertThat(names.on(before.plusDays(1), "289999")).hasValue("見本広域連合");
                assertThat(names.on(before, "281055")).hasValue("神戸市兵庫区");
                em.createQuery("select e from MasterEdition e where e.name = 'insurers.tsv'", MasterEdition.class)
                        .getResultList()
                        .forEach(edition -> MasterEditions.takeBack(em, edition));
            });
            database.inTransaction(em -> {
                InsurerNames names = new InsurerNames(em);
                assertThat(names.on(before.plusDays(1), "271007")).hasValue("大阪市");
                assertThat(names.on(before.plusDays(1), "289999")).isEmpty();
            });
        }
    }

    @Test
    void nothingIsTakenInBesideAnIntakeThatIsNotAtItsEnd() throws IOException {
        codes("");
        try (TestDatabase database = new TestDatabase()) {
            database.inTransaction(em -> {
                MasterEdition other = new MasterEdition();
                other.setName("別の取込");
                other.setCreatedAt(JapanTime.now());
                em.persist(other);
                em.flush();
                assertThatThrownBy(() -> new MasterDataImport(em).takeIn(folder))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("not at its end");
            });
        }
    }

    private void codes(String rows) throws IOException {
        Files.writeString(folder.resolve("service-codes.tsv"), HEADER + rows);
    }
}
