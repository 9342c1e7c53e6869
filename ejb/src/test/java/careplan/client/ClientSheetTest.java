package careplan.client;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.sheet.OpenedSheet;
import careplan.sheet.OpenedSheet.Cell;
import careplan.staff.Gender;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Excel of 利用者情報 as LibreOffice opens it. */
class ClientSheetTest {

    @Test
    void codesAreTextsAndDatesAreDates() throws Exception {
        ClientRow client = new ClientRow(
                1,
                "0000012",
                "@見本 花子",
                "みほん はなこ",
                Gender.FEMALE,
                LocalDate.of(1935, 4, 1),
                CareLevel.CARE_2,
                "神戸市兵庫区",
                "0000123091",
                LocalDate.of(2027, 3, 31));
        ClientRow uncertified = new ClientRow(2, "0000013", "無", "む", null, null, null, null, null, null);

        List<OpenedSheet> sheets =
                OpenedSheet.open(ClientSheet.of(List.of(), (first, size) -> List.of(client, uncertified)));

        assertThat(sheets).hasSize(1);
        assertThat(sheets.get(0).rows()).hasSize(3);
        assertThat(sheets.get(0).rows().get(1))
                .containsExactly(
                        new Cell("string", "0000012", ""),
                        new Cell("string", "@見本 花子", ""),
                        new Cell("string", "みほん はなこ", ""),
                        new Cell("string", "女性", ""),
                        new Cell("date", "1935/04/01", ""),
                        new Cell("string", "要介護２", ""),
                        new Cell("string", "神戸市兵庫区", ""),
                        new Cell("string", "0000123091", ""),
                        new Cell("date", "2027/03/31", ""));
        assertThat(sheets.get(0).rows().get(2)).extracting(Cell::text).containsExactly("0000013", "無", "む");
    }
}
