package careplan.master.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import careplan.client.CareLevel;
import careplan.exchange.format.Ms932;
import careplan.exchange.receive.ZipUnpacker;
import careplan.master.MissingUnits;
import careplan.master.ServiceCode;
import careplan.master.UnitKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of every known format, and files that are none. */
class MasterFileTest {

    private static final LocalDate START = LocalDate.of(2026, 6, 1);
    private static final String OFFICIAL =
            "271007,A2,1111,202404,999999,訪問型独自サービス１１　　　,1176,03,1,01,3,,,,1,1,1,1,20260522";
    private static final String OWN_HEADING =
            "code\tname\tvalid_from\tvalid_to\tunits\tcounted_units\tmissing_units\tunit_kind"
                    + "\twithin_limit\trate_permille\tinsurer\tedition";

    @TempDir
    Path folder;

    @Test
    void theOfficialFileOfACityIsItsTableRowByRow() throws Exception {
        assumeTrue(Files.exists(OfficialForm.table()), "the city's table is not beside this checkout");
        List<String[]> table = OfficialForm.rows();
        ReadRows read = ReadRows.of(file(OfficialForm.file("271007", table)), null);
        assertThat(read.refusals).isEmpty();
        assertThat(read.rows).hasSize(table.size()).hasSizeGreaterThan(600);
        for (int i = 0; i < table.size(); i++) {
            String[] cells = table.get(i);
            CodeRow row = read.code(i);
            assertThat(List.<Object>of(
                            row.code(),
                            row.name(),
                            row.units() == null ? row.ratePermille() : row.units(),
                            row.unitKind().label(),
                            row.withinLimit() ? "1" : "0",
                            row.validFrom().toString(),
                            row.validTo() == null
                                    ? ""
                                    : row.validTo().toString().substring(0, 7)))
                    .as(cells[0] + " " + cells[5])
                    .containsExactly(
                            cells[0],
                            cells[1],
                            Integer.valueOf(cells[2].isEmpty() ? cells[7] : cells[2]) * (isPercent(cells) ? 10 : 1),
                            cells[3],
                            cells[4],
                            cells[5],
                            cells[6]);
            // the table calls ベースアップ加算 units, which is a rate too, and the percent of 同一建物減算
            assertThat(row.ratePermille() != null)
                    .as(cells[1])
                    .isEqualTo(!cells[7].isEmpty() || cells[1].contains("ベースアップ") || isPercent(cells));
            assertThat(row.insurerNumber()).isEqualTo("271007");
        }
    }

    private static boolean isPercent(String[] cells) {
        return cells[0].startsWith("A2600");
    }

    @Test
    void theOfficialFileInItsOtherShapes() throws Exception {
        ReadRows read = ReadRows.of(
                text(
                        Ms932.CHARSET,
                        "\"保険者番号\",\"サービス種類コード\",c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s",
                        OFFICIAL,
                        "\"11007\",\"A6\",\"111\",\"201504\",\"202103\",\"通所型独自サービス１ \",\"0001655\",\"3\",\"\",\"\",\"\",,,,2,2,2,1,1,a,b,c,d,e"),
                null);
        assertThat(read.refusals).isEmpty();
        assertThat(read.code(0))
                .isEqualTo(new CodeRow(
                        "A21111",
                        "271007",
                        "訪問型独自サービス１１",
                        LocalDate.of(2024, 4, 1),
                        null,
                        1176,
                        1176,
                        null,
                        UnitKind.PER_MONTH,
                        true,
                        null));
        assertThat(read.code(1))
                .isEqualTo(new CodeRow(
                        "A60111",
                        "011007",
                        "通所型独自サービス１",
                        LocalDate.of(2015, 4, 1),
                        LocalDate.of(2021, 3, 31),
                        1655,
                        1655,
                        null,
                        UnitKind.PER_MONTH,
                        false,
                        null));
    }

    @Test
    void rowsOfTheOfficialFileThatAreRefusedSayWhere() throws Exception {
        ReadRows read = ReadRows.of(
                text(
                        Ms932.CHARSET,
                        OFFICIAL,
                        OFFICIAL.replace("A2,1111", "A2,11I1"),
                        OFFICIAL.replace("202404", "202413"),
                        OFFICIAL.replace("202404,999999", "202404,202403"),
                        OFFICIAL.replace(",1176,", ",many,"),
                        OFFICIAL.replace(",1176,03,", ",1176,04,"),
                        OFFICIAL.replace(",01,3,", ",01,7,"),
                        OFFICIAL.replace("271007,", "2710x7,"),
                        OFFICIAL.replaceAll("訪問型[^,]*", " "),
                        OFFICIAL + ",1"),
                null);
        assertThat(read.rows).hasSize(1);
        assertThat(read.refusals)
                .containsExactly(
                        new Refusal(Place.line(2), RowFault.CODE, "A2 11I1"),
                        new Refusal(Place.line(3), RowFault.PERIOD, "202413"),
                        new Refusal(Place.line(4), RowFault.PERIOD_ORDER, "2024-04-01 - 2024-03-31"),
                        new Refusal(Place.line(5), RowFault.UNITS, "many"),
                        new Refusal(Place.line(6), RowFault.UNIT_KIND, "04"),
                        new Refusal(Place.line(7), RowFault.LIMIT_FLAG, "7"),
                        new Refusal(Place.line(8), RowFault.INSURER, "2710x7"),
                        new Refusal(Place.line(9), RowFault.NAME, ""),
                        new Refusal(Place.line(10), RowFault.COLUMNS, "20"));
    }

    @Test
    void theMinistrysExcelWithMergedCells() throws Exception {
        ReadRows read = ReadRows.of(CodeWorkbook.write(folder.resolve("codes.xlsx")), START);
        assertThat(read.refusals).containsExactly(new Refusal(new Place("通所介護", 9), RowFault.UNITS, "別に定める"));
        assertThat(read.places).startsWith(new Place("訪問介護", 5), new Place("訪問介護", 6));
        assertThat(read.rows)
                .containsExactly(
                        code("111111", "身体介護１", 244, 244, UnitKind.PER_USE, true, null),
                        code("111211", "身体介護２", 387, 387, UnitKind.PER_USE, true, null),
                        code("116271", "訪問介護処遇改善加算Ⅲ", null, null, UnitKind.PER_MONTH, false, 207),
                        code("114111", "訪問介護同一建物減算１", null, null, UnitKind.PER_MONTH, false, -100),
                        code("153691", "通所介護Ⅲ３１", 525, 570, UnitKind.PER_USE, true, null),
                        code("155999", "通所介護の価格", null, null, UnitKind.PER_USE, true, null),
                        code("155611", "通所介護感染症災害３％加算", -3, -3, UnitKind.PER_USE, true, null));
        assertThat(read.code(5).missingUnits()).isEqualTo(MissingUnits.NO_UNITS);
    }

    private static CodeRow code(
            String code, String name, Integer units, Integer counted, UnitKind kind, boolean within, Integer rate) {
        return new CodeRow(
                code,
                ServiceCode.NATIONAL,
                name,
                START,
                null,
                units,
                counted,
                units == null && rate == null ? MissingUnits.NO_UNITS : null,
                kind,
                within,
                rate);
    }

    @Test
    void ourOwnTables() throws Exception {
        ReadRows codes = ReadRows.of(
                text(
                        StandardCharsets.UTF_8,
                        "\uFEFF# remark",
                        OWN_HEADING,
                        "153666\t通所介護Ⅱ６６\t2024-04-01\t2026-05-31\t629\t658\t\t1回\t1\t\t\t令和6年",
                        "131111\t試験\t2024-04-01\t\t\t\tvalue_lost\t1月\t0\t\t271007\t",
                        "131112\t試験\t2024-04-01\t\t1\t\t\t1年\t0\t\t\t",
                        "131113\t試験\t2024-04-01\t\t1\t\t\t1月\tx\t\t\t",
                        "131114\t試験\t2024-04-31\t\t1\t\t\t1月\t1\t\t\t",
                        "131115\t試験\t2024-04-01\t\t\t\t\t1月\t0\tmuch\t\t",
                        "131116\t試験"),
                null);
        assertThat(codes.code(0).units()).isEqualTo(629);
        assertThat(codes.code(0).countedUnits()).isEqualTo(658);
        assertThat(codes.code(0).validTo()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(codes.code(1).missingUnits()).isEqualTo(MissingUnits.VALUE_LOST);
        assertThat(codes.code(1).insurerNumber()).isEqualTo("271007");
        assertThat(codes.refusals)
                .extracting(Refusal::fault)
                .containsExactly(
                        RowFault.UNIT_KIND, RowFault.LIMIT_FLAG, RowFault.PERIOD, RowFault.RATE, RowFault.COLUMNS);
        assertThat(codes.refusals).extracting(refusal -> refusal.place().line()).containsExactly(5L, 6L, 7L, 8L, 9L);

        ReadRows prices = ReadRows.of(
                text(
                        StandardCharsets.UTF_8,
                        "area_grade\tservice_type\tvalid_from\tvalid_to\tprice",
                        "01\t15\t2027-04-01\t\t10.9",
                        "08\t15\t2027-04-01\t\t10.9",
                        "01\t15\t2027-04-01\t\t1,1"),
                null);
        assertThat(prices.rows)
                .containsExactly(new PriceRow("01", "15", LocalDate.of(2027, 4, 1), null, new BigDecimal("10.90")));
        assertThat(prices.refusals).extracting(Refusal::fault).containsExactly(RowFault.AREA, RowFault.PRICE);

        ReadRows limits = ReadRows.of(
                text(
                        StandardCharsets.UTF_8,
                        "care_level\tvalid_from\tvalid_to\tunits",
                        "21\t2027-04-01\t\t17000",
                        "11\t2027-04-01\t\t17000",
                        "21\t2027-04-01\t\t-5"),
                null);
        assertThat(limits.rows).containsExactly(new LimitRow(CareLevel.CARE_1, LocalDate.of(2027, 4, 1), null, 17000));
        assertThat(limits.refusals).extracting(Refusal::fault).containsExactly(RowFault.CARE_LEVEL, RowFault.UNITS);
    }

    @Test
    void filesThatAreNoTableAreRefusedAsAWhole() throws Exception {
        assertRefused(FileFault.EMPTY, file(new byte[0]));
        assertRefused(FileFault.NOT_A_TABLE, file(new byte[] {'M', 'Z', 0, 3, 0, 0, 0, 4, 0}));
        assertRefused(
                FileFault.OLD_EXCEL, file(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 0}));
        assertRefused(FileFault.ZIP, zip("readme.txt", 10));
        assertRefused(FileFault.ZIP, zip("a.zip", 10));
        assertRefused(FileFault.DAMAGED_EXCEL, zip("xl/workbook.xml", 10));
        assertRefused(FileFault.ENCODING, file(new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'}));
        assertRefused(FileFault.UNKNOWN_COLUMNS, text(StandardCharsets.UTF_8, "氏名,住所", "あ,い"));
        assertRefused(FileFault.UNKNOWN_COLUMNS, text(StandardCharsets.UTF_8, "# nothing else"));
        assertRefused(FileFault.NO_ROWS, text(StandardCharsets.UTF_8, OWN_HEADING));
        Path workbook = CodeWorkbook.write(folder.resolve("codes.xlsx"));
        assertThatThrownBy(() -> ReadRows.of(workbook, null))
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.fault()).isEqualTo(FileFault.NO_START));
    }

    @Test
    void namesOfInsurersAreRead() throws Exception {
        ReadRows names = ReadRows.of(
                text(
                        StandardCharsets.UTF_8,
                        "insurer_number\tname\tvalid_from\tvalid_to",
                        "289999\t見本広域連合\t2026-04-01\t",
                        "000000\t国\t2026-04-01\t",
                        "289998\t" + "長".repeat(61) + "\t2026-04-01\t",
                        "289998\t見本市\t2026-04-01\t2026-03-31"),
                null);
        assertThat(names.rows).containsExactly(new InsurerRow("289999", "見本広域連合", LocalDate.of(2026, 4, 1), null));
        assertThat(names.refusals)
                .extracting(Refusal::fault)
                .containsExactly(RowFault.INSURER, RowFault.NAME, RowFault.PERIOD_ORDER);
    }

    @Test
    void limitsHold() throws Exception {
        ReadLimits small = new ReadLimits(1000, 3, new ZipUnpacker.Limits(10, 30_000_000, 200));
        assertRefused(FileFault.TOO_LARGE, file(new byte[1001]), small);
        assertRefused(FileFault.TOO_MANY_ROWS, text(Ms932.CHARSET, OFFICIAL, OFFICIAL, OFFICIAL, OFFICIAL), small);
        assertRefused(
                FileFault.ZIP_BOMB,
                zip("xl/workbook.xml", 40_000_000),
                new ReadLimits(1_000_000, 3, new ZipUnpacker.Limits(10, 30_000_000, 200)));
    }

    private static void assertRefused(FileFault fault, Path file) {
        assertRefused(fault, file, ReadLimits.current());
    }

    private static void assertRefused(FileFault fault, Path file, ReadLimits limits) {
        assertThatThrownBy(() -> new MasterFile(file, limits).read(START, new ReadRows()))
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    private Path text(Charset charset, String... lines) throws IOException {
        return file((String.join("\r\n", lines) + "\r\n").getBytes(charset));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "master", ".dat"), content);
    }

    private Path zip(String entry, int length) throws IOException {
        Path file = Files.createTempFile(folder, "master", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(new byte[length]);
        }
        return file;
    }
}
