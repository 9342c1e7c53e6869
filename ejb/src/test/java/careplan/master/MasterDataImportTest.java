package careplan.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.schedule.statement.MasterDataException;
import careplan.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterDataImportTest {

    private static final String HEADER =
            "code\tname\tvalid_from\tvalid_to\tunits\tmonthly\twithin_limit\trate_addition\n";
    private static final YearMonth MONTH = YearMonth.of(2026, 6);

    @TempDir
    Path folder;

    @Test
    void newRowsAreAddedKnownOnesChangedAndNoneDeleted() throws IOException {
        try (TestDatabase database = new TestDatabase()) {
            database.inTransaction(em -> new MasterDataSupply(em).supplyIfEmpty());
            ServiceCode known = database.query(em ->
                    MasterDataSnapshot.load(em).serviceCode("111111", MONTH).orElseThrow());
            codes("111111\t身体介護１（改）\t" + known.getValidFrom() + "\t\t999\t0\t1\t0\n"
                    + "119999\t試験サービス\t2026-04-01\t\t123\t1\t0\t0\n");

            database.inTransaction(
                    em -> assertThat(new MasterDataImport(em).takeIn(folder)).isEqualTo(2));
            database.inTransaction(em -> new MasterDataImport(em).takeIn(folder));

            MasterData data = database.query(MasterDataSnapshot::load);
            assertThat(data.serviceCode("111111", MONTH).orElseThrow().getUnits())
                    .isEqualTo(999);
            ServiceCode added = data.serviceCode("119999", MONTH).orElseThrow();
            assertThat(added.getName()).isEqualTo("試験サービス");
            assertThat(added.isMonthly()).isTrue();
            assertThat(data.serviceCode("119999", YearMonth.of(2026, 3))).isEmpty();
            assertThat(data.serviceCode("151241", MONTH)).isPresent();
        }
    }

    @Test
    void aLineThatCannotBeReadIsNamed() throws IOException {
        codes("119999\t試験サービス\t2026-13-01\t\t123\t1\t0\t0\n");
        try (TestDatabase database = new TestDatabase()) {
            database.inTransaction(em -> assertThatThrownBy(() -> new MasterDataImport(em).takeIn(folder))
                    .isInstanceOf(MasterDataException.class)
                    .hasMessageContaining("2"));
        }
    }

    private void codes(String rows) throws IOException {
        Files.writeString(folder.resolve("service-codes.tsv"), HEADER + rows);
    }
}
