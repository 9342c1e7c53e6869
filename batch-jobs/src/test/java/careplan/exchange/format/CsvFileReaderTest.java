package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileReaderTest {
    private static final Layout PLAN = Layouts.of(FileKind.UPPLAN, ExchangeVersion.V3);
    private static final String ROW =
            "202208,131016,0000000001,20191001,201912,1370000007,\"計画 太郎\",250,,20191202,,0900,0930,1,111111,"
                    + "\"\",1370000106,\"事業所\",,0,1370000007,\r\n";

    @Test
    void readsARow() {
        CsvTestFiles.ReadResult read = CsvTestFiles.read(ROW, PLAN);
        assertThat(read.messages()).isEmpty();
        Row row = read.rows().get(0);
        assertThat(row.get("プラン担当者名")).isEqualTo("計画 太郎");
        assertThat(row.date("サービス利用日")).isEqualTo("2019-12-02");
        assertThat(row.month("対象年月")).hasToString("2019-12");
        assertThat(row.integer("単位数")).isEqualTo(250);
        assertThat(row.time("サービス開始時刻")).isEqualTo("09:00");
        assertThat(row.text("サテライト枝番")).isNull();
        assertThat(row.lineNumber()).isEqualTo(1);
    }

    @Test
    void acceptsQuotedFieldsEverywhereAndLineFeedsAlone() {
        String quoted = "\"" + ROW.strip().replace("\"", "").replace(",", "\",\"") + "\"\n";
        CsvTestFiles.ReadResult read = CsvTestFiles.read(quoted, PLAN);
        assertThat(read.messages()).isEmpty();
        assertThat(read.rows())
                .containsExactlyElementsOf(CsvTestFiles.read(ROW, PLAN).rows());
    }

    @Test
    void keepsLineBreaksCommasAndQuotesInsideFreeText() {
        String text = "一行目\r\n二行目,「\"\"引用\"\"」";
        CsvTestFiles.ReadResult read = CsvTestFiles.read(ROW.replace("計画 太郎", text) + ROW, PLAN);
        assertThat(read.messages()).isEmpty();
        assertThat(read.rows().get(0).get("プラン担当者名")).isEqualTo("一行目\n二行目,「\"引用\"」");
        assertThat(read.rows().get(1).lineNumber()).isEqualTo(3);
    }

    @Test
    void skipsAHeaderWithAWarningAndEmptyLinesWithout() {
        CsvTestFiles.ReadResult read = CsvTestFiles.read("CSVバージョン,保険者番号\r\n" + ROW + "\r\n\r\n", PLAN);
        assertThat(read.rows()).hasSize(1);
        assertThat(read.codes()).containsExactly(MessageCode.FILE_HEADER_SKIPPED);
        assertThat(read.messages().get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aFirstRowWithADamagedVersionIsNoHeader() {
        CsvTestFiles.ReadResult read = CsvTestFiles.read(ROW.replace("202208", "2022O8") + ROW, PLAN);
        assertThat(read.codes()).containsExactly(MessageCode.FILE_VERSION_UNKNOWN);
        assertThat(read.rejected()).isTrue();
    }

    @Test
    void theEndMarkOfOldSoftwareIsNoRow() {
        CsvTestFiles.ReadResult read = CsvTestFiles.read(ROW + "\u001A", PLAN);
        assertThat(read.rows()).hasSize(1);
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void refusesContentOfAVersionThatTheNameIsNotOf() {
        CsvTestFiles.ReadResult read = CsvTestFiles.read(ROW.replace("202208", "202407"), PLAN);
        assertThat(read.rejected()).isTrue();
        assertThat(read.rows()).isEmpty();
        assertThat(read.codes()).containsExactly(MessageCode.FILE_VERSION_NOT_OF_NAME);
        assertThat(read.messages().get(0).text()).contains("ファイル名はV3の形", "V4です");
        Layout v4 = Layouts.of(FileKind.UPPLAN, ExchangeVersion.V4);
        assertThat(CsvTestFiles.read(ROW, v4).codes()).containsExactly(MessageCode.FILE_VERSION_NOT_OF_NAME);
        assertThat(CsvTestFiles.read(ROW.replace("202208", "209901"), PLAN).codes())
                .containsExactly(MessageCode.FILE_VERSION_UNKNOWN);
    }

    @Test
    void readsBothValuesOfVersionFourAndSaysWhereTheyAreMixed() {
        Layout deletion = Layouts.of(FileKind.DLTPLAN, ExchangeVersion.V4);
        String file = "202504,131016,0000000001,201912\r\n";
        assertThat(CsvTestFiles.read(file + file, deletion).messages()).isEmpty();
        CsvTestFiles.ReadResult mixed = CsvTestFiles.read(file + file.replace("202504", "202407"), deletion);
        assertThat(mixed.codes()).containsExactly(MessageCode.FORM_VERSION_VALUES_MIXED);
        assertThat(mixed.rows().get(1).hasErrors()).isFalse();
        CsvTestFiles.ReadResult other = CsvTestFiles.read(file + file.replace("202504", "202208"), deletion);
        assertThat(other.codes()).containsExactly(MessageCode.FORM_VERSION_DIFFERS);
        assertThat(other.rows().get(1).hasErrors()).isTrue();
    }

    /** Two exporters in the field write the month of the edition's print. */
    @Test
    void readsAValueThatOthersWriteByMistakeWithOneWarning() {
        Layout deletion = Layouts.of(FileKind.DLTPLAN, ExchangeVersion.V4);
        String row = "202410,131016,0000000001,201912\r\n";
        CsvTestFiles.ReadResult read = CsvTestFiles.read(row + row, deletion);
        assertThat(read.codes()).containsExactly(MessageCode.FILE_VERSION_UNUSUAL);
        assertThat(read.messages().get(0).isError()).isFalse();
        assertThat(read.rows()).hasSize(2).noneMatch(Row::hasErrors);
    }

    @Test
    void oneMissingFieldThatNobodyUsesStopsNothing() {
        CsvTestFiles.ReadResult read = CsvTestFiles.read(ROW.replace("1370000007,\r\n", "1370000007\r\n"), PLAN);
        assertThat(read.codes()).containsExactly(MessageCode.FORM_COLUMNS_UNUSED_MISSING);
        assertThat(read.rows().get(0).hasErrors()).isFalse();
        assertThat(CsvTestFiles.read(ROW.replace("1370000007,\r\n", "\r\n"), PLAN)
                        .codes())
                .as("one more is used")
                .contains(MessageCode.FORM_COLUMNS_UNUSED_MISSING);
    }

    /** Days and counts grow beyond what the standard's print has room for; a day's visits do not. */
    @Test
    void aNumberWithMorePlacesThanTheLayoutIsReadWithAWarning() {
        Layout statement = Layouts.of(FileKind.UPSIKYU, ExchangeVersion.V3);
        FormChecks received = FormChecks.ofReceived(statement, "TEST", message -> assertThat(message.code())
                .isIn(MessageCode.FORM_TOO_LONG_UNUSUAL, MessageCode.FORM_REQUIRED, MessageCode.FORM_EXPECTED));
        Row.Builder row = Row.builder(statement).set("回数／日数", 123).set("当月の計画利用日数", 100);
        received.check(row.build());
        List<Message> own = new ArrayList<>();
        new FormChecks(statement, "TEST", own::add).check(row.build());
        assertThat(own).extracting(Message::code).contains(MessageCode.FORM_TOO_LONG);
        assertThat(CsvTestFiles.read(ROW.replace(",0930,1,", ",0930,100,"), PLAN)
                        .codes())
                .containsExactly(MessageCode.FORM_TOO_LONG);
    }

    /** One kind of line end and one kind of empty cell, whatever browsers and forms have put there. */
    @Test
    void textsAreWrittenWithOneLineEndAndBlanksAsEmpty() {
        Row row = Row.builder(PLAN)
                .set("プラン担当者名", "一\n二\r三\r\n四")
                .set("サービス事業所名", " 　")
                .build();
        String written = new String(CsvTestFiles.write(PLAN, List.of(row), message -> {}), Ms932.CHARSET);
        assertThat(written).contains("\"一\r\n二\r\n三\r\n四\"").doesNotContain(" ", "　");
    }

    @Test
    void saysSoWhenTheFileIsUtf8OrUtf16OrNoText() {
        byte[] utf8 = ROW.getBytes(StandardCharsets.UTF_8);
        assertThat(CsvTestFiles.read(utf8, PLAN).codes()).containsExactly(MessageCode.FILE_UTF8);
        byte[] marked = ("\uFEFF" + ROW.replaceAll("[^\\x00-\\x7F]", "a")).getBytes(StandardCharsets.UTF_8);
        assertThat(CsvTestFiles.read(marked, PLAN).codes()).containsExactly(MessageCode.FILE_UTF8);
        assertThat(CsvTestFiles.read(ROW.getBytes(StandardCharsets.UTF_16), PLAN)
                        .codes())
                .containsExactly(MessageCode.FILE_UTF16);
        assertThat(CsvTestFiles.read(new byte[] {'P', 'K', 3, 4, 0, 0}, PLAN).codes())
                .containsExactly(MessageCode.FILE_BINARY);
    }

    @Test
    void halfWidthKanaIsNotTakenForUtf8() {
        CsvTestFiles.ReadResult read =
                CsvTestFiles.read(ROW.replace("計画 太郎", "ﾄｱﾄｱ").replace("事業所", "ﾄｱ"), PLAN);
        assertThat(read.messages()).isEmpty();
        assertThat(read.rows()).hasSize(1);
    }

    @Test
    void anEmptyFileIsAnError() {
        assertThat(CsvTestFiles.read("", PLAN).codes()).containsExactly(MessageCode.FILE_EMPTY);
        assertThat(CsvTestFiles.read("\r\n\r\n", PLAN).rejected()).isTrue();
    }

    @Test
    void aWrongNumberOfFieldsStopsTheRowOnly() {
        String shorter = ROW.replace(",0,1370000007,", ",0");
        String longer = ROW.replace("1370000007,\r\n", "1370000007,,x\r\n");
        String trailing = ROW.replace("1370000007,\r\n", "1370000007,,\r\n");
        CsvTestFiles.ReadResult read = CsvTestFiles.read(shorter + longer + trailing, PLAN);
        assertThat(read.rows().stream().map(Row::hasErrors)).containsExactly(true, true, false);
        assertThat(read.rows().get(0).get("被保険者番号")).isEqualTo("0000000001");
        assertThat(read.codes())
                .containsExactly(
                        MessageCode.FORM_COLUMNS_MISSING,
                        MessageCode.FORM_COLUMNS_EXTRA,
                        MessageCode.FORM_COLUMNS_EXTRA_EMPTY);
    }

    @Test
    void aQuoteLeftOpenIsSaidWithItsLine() {
        CsvTestFiles.ReadResult read = CsvTestFiles.read(ROW + ROW.replace("太郎\"", "太郎") + ROW, PLAN);
        assertThat(read.rejected()).isTrue();
        assertThat(read.rows()).hasSize(1);
        assertThat(read.messages().get(0).line()).isEqualTo(2);
        assertThat(CsvTestFiles.read(ROW + "202208,\"abc", PLAN).codes())
                .containsExactly(MessageCode.FILE_QUOTE_NOT_CLOSED);
        assertThat(CsvTestFiles.read(ROW + "202208,\"abc\"d,", PLAN).codes())
                .containsExactly(MessageCode.FILE_TEXT_AFTER_QUOTE);
    }

    @Test
    void aQuoteThatNeverClosesIsGivenUpAtTheLimitNotAtTheEndOfTheFile() throws IOException {
        EndlessText endless = new EndlessText((ROW + "202208,\"").getBytes(Ms932.CHARSET));
        List<Message> messages = new ArrayList<>();
        try (CsvFileReader reader = CsvFileReader.open(endless, PLAN, "TEST.CSV", messages::add)) {
            assertThat(reader.next()).isNotNull();
            assertThat(reader.next()).isNull();
            assertThat(reader.rejected()).isTrue();
        }
        assertThat(messages).extracting(Message::code).containsExactly(MessageCode.FILE_FIELD_TOO_LONG);
        assertThat(endless.given).isLessThan(CsvFileReader.MAX_FIELD_LENGTH * 2L);
    }

    @Test
    void bytesThatAreNoCharacterAreReported() {
        byte[] file = ROW.getBytes(Ms932.CHARSET);
        int position = ROW.indexOf("計画");
        file[position] = (byte) 0xFD;
        CsvTestFiles.ReadResult read = CsvTestFiles.read(file, PLAN);
        assertThat(read.codes()).contains(MessageCode.FORM_MALFORMED_BYTES);
        assertThat(read.rows().get(0).hasErrors()).isTrue();
    }

    @Test
    void goesOnFromAGivenLine() throws IOException {
        byte[] file = ("見出し\r\n" + ROW + ROW.replace("20191202", "x") + ROW + ROW).getBytes(Ms932.CHARSET);
        List<Message> messages = new ArrayList<>();
        try (CsvFileReader reader =
                CsvFileReader.openAt(new ByteArrayInputStream(file), PLAN, "TEST.CSV", 4, messages::add)) {
            assertThat(reader.next().lineNumber()).isEqualTo(4);
            assertThat(reader.next().lineNumber()).isEqualTo(5);
            assertThat(reader.next()).isNull();
        }
        assertThat(messages).isEmpty();
    }

    @Test
    void endlessComplaintsAreCutShortButEveryRowIsStillMarked() {
        String bad = ROW.replace("20191202", "20191302");
        CsvTestFiles.ReadResult read = CsvTestFiles.read(bad.repeat(CsvFileReader.MAX_MESSAGES + 5), PLAN);
        assertThat(read.messages()).hasSize(CsvFileReader.MAX_MESSAGES + 1);
        assertThat(read.messages().get(CsvFileReader.MAX_MESSAGES).code()).isEqualTo(MessageCode.FILE_MESSAGES_CAPPED);
        assertThat(read.rows()).allMatch(Row::hasErrors);
    }

    /** A stream that never ends, and counts what was taken. */
    private static final class EndlessText extends InputStream {
        private final byte[] start;
        private long given;

        private EndlessText(byte[] start) {
            this.start = start;
        }

        @Override
        public int read() {
            byte next = given < start.length ? start[(int) given] : (byte) 'x';
            given++;
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            for (int i = 0; i < length; i++) {
                buffer[offset + i] = (byte) read();
            }
            return length;
        }
    }
}
