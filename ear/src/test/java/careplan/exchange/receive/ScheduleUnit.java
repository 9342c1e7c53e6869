package careplan.exchange.receive;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.CsvFileWriter;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Party;
import careplan.exchange.format.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A 利用票 unit of V3 as a care-management office sends it, made row by row so that tests can spoil any of them. */
public final class ScheduleUnit {

    /** A person as the sender knows them. */
    public record Person(String insurerNumber, String insuredNumber, String name, String kana, String careLevel) {}

    private final String sender;
    private final String destination;
    private final YearMonth month;
    private final String serial;
    private final Map<FileKind, List<Row>> rows = new LinkedHashMap<>();

    public ScheduleUnit(String sender, String destination, YearMonth month, String serial) {
        this.sender = sender;
        this.destination = destination;
        this.month = month;
        this.serial = serial;
        for (FileKind kind : List.of(FileKind.UPPLAN, FileKind.UPSIKYU, FileKind.UPHOSOKU)) {
            rows.put(kind, new ArrayList<>());
        }
    }

    /** Adds a month: a visit on every {@code step}th day at the destination, a rented bed at another provider, its 別表. */
    public ScheduleUnit add(Person person, int step) {
        for (int day = 1; day <= month.lengthOfMonth(); day += step) {
            plan(person, day, "0930", "1630", "152441", 658, destination, "楽々クラブ デイサービス", 1);
        }
        plan(person, 1, "9999", "9999", "171003", 900, "2370001238", "ふくし用具サービス", 1);
        int visits = (month.lengthOfMonth() + step - 1) / step;
        statement(person, "楽々クラブ デイサービス", destination, "152441", 658, visits, 658 * visits);
        statement(person, "ふくし用具サービス", "2370001238", "171003", 900, 1, 900);
        statement(person, "", "9999999999", "999999", 0, 0, 658 * visits + 900);
        supplement(person, 658 * visits + 900);
        return this;
    }

    /** Adds one row of table 6. */
    public ScheduleUnit plan(
            Person person,
            int day,
            String from,
            String to,
            String code,
            int units,
            String provider,
            String providerName,
            int count) {
        rows.get(FileKind.UPPLAN)
                .add(Row.builder(Layouts.of(FileKind.UPPLAN, ExchangeVersion.V3))
                        .set("保険者番号", person.insurerNumber())
                        .set("被保険者番号", person.insuredNumber())
                        .set("作成年月日", month.minusMonths(1).atDay(20))
                        .set("対象年月", month)
                        .set("プラン担当業者コード", sender)
                        .set("プラン担当者名", "斎藤 桃子")
                        .set("単位数", units)
                        .set("前月までの短期入所利用日数", 0)
                        .set("サービス利用日", month.atDay(day))
                        .set("サービス開始時刻", from)
                        .set("サービス終了時刻", to)
                        .set("サービス回数", count)
                        .set("サービスコード", code)
                        .set("サービス事業者コード", provider)
                        .set("サービス事業所名", providerName)
                        .set("３０日超区分", "0")
                        .set("更新業者コード", sender)
                        .build());
        return this;
    }

    private void statement(
            Person person, String providerName, String provider, String code, int units, int times, int total) {
        boolean grand = code.equals("999999");
        rows.get(FileKind.UPSIKYU)
                .add(Row.builder(Layouts.of(FileKind.UPSIKYU, ExchangeVersion.V3))
                        .set("保険者番号", person.insurerNumber())
                        .set("被保険者番号", person.insuredNumber())
                        .set("作成年月日", month.minusMonths(1).atDay(20))
                        .set("対象年月", month)
                        .set("サービス事業所名", providerName)
                        .set("サービス事業所コード", provider)
                        .set("サービスコード", code)
                        .set("単位数", units)
                        .set("割引後率", grand ? null : 100)
                        .set("割引後単位数", grand ? null : units)
                        .set("回数／日数", times)
                        .set("サービス単位金額", total)
                        .set("給付管理単位数", total)
                        .set("区分支給限度基準内単位数", total)
                        .set("単位数単価", grand ? "" : "10.00")
                        .set("費用総額保険／事業対象分", total * 10)
                        .set("給付率", grand ? null : 90)
                        .set("保険／事業費請求額", total * 9)
                        .set("利用者負担保険／事業対象分", total)
                        .set("利用者負担（全額負担分）", 0)
                        .set("３０日超区分", "0")
                        .set("事業所コード", provider)
                        .set("入力者コード", "9999999999")
                        .set("更新業者コード", sender)
                        .build());
    }

    private void supplement(Person person, int total) {
        rows.get(FileKind.UPHOSOKU)
                .add(Row.builder(Layouts.of(FileKind.UPHOSOKU, ExchangeVersion.V3))
                        .set("保険者番号", person.insurerNumber())
                        .set("被保険者番号", person.insuredNumber())
                        .set("居宅サービス計画作成（変更）日", "00000000")
                        .set("利用者氏名フリガナ", person.kana())
                        .set("利用者氏名", person.name())
                        .set("利用者性別", "2")
                        .set("利用者生年月日", LocalDate.of(1940, 4, 1))
                        .set("認定日", LocalDate.of(2026, 4, 1))
                        .set("限度額適用開始年月日", LocalDate.of(2026, 4, 1))
                        .set("限度額適用終了年月日", LocalDate.of(2028, 3, 31))
                        .set("認定状況区分", "2")
                        .set("要介護状態区分", person.careLevel())
                        .set("区分支給限度基準額", 16765)
                        .set("１サービス種類コード", "15")
                        .set("１合計単位数", total - 900)
                        .set("１限度超単位数", 0)
                        .set("２サービス種類コード", "17")
                        .set("２合計単位数", 900)
                        .set("２限度超単位数", 0)
                        .set("合計限度超単位数", 0)
                        .set("入所前月迄利用日数", 3)
                        .set("入所累積利用日数", 4)
                        .set("前回要介護状態区分", "21")
                        .set("同意書受付業者", sender)
                        .set("更新業者コード", sender)
                        .set("対象年月", month)
                        .build());
    }

    /** Changes one row of a file. */
    public ScheduleUnit change(FileKind kind, int index, UnaryOperator<String[]> change) {
        List<Row> list = rows.get(kind);
        Row row = list.get(index);
        list.set(index, new Row(row.layout(), 0, change.apply(row.values())));
        return this;
    }

    /** Sets one field of one row. */
    public ScheduleUnit set(FileKind kind, int index, String field, String value) {
        int at = Layouts.of(kind, ExchangeVersion.V3).index(field);
        return change(kind, index, values -> {
            values[at] = value;
            return values;
        });
    }

    /** Takes rows out of a file. */
    public ScheduleUnit remove(FileKind kind, int from, int to) {
        rows.get(kind).subList(from, to).clear();
        return this;
    }

    public List<Row> rows(FileKind kind) {
        return rows.get(kind);
    }

    public String name(FileKind kind) {
        return FileName.of(kind, ExchangeVersion.V3, month, Party.of(sender), Party.of(destination), serial)
                .format();
    }

    public byte[] bytes(FileKind kind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFileWriter writer =
                new CsvFileWriter(out, Layouts.of(kind, ExchangeVersion.V3), name(kind), message -> {})) {
            for (Row row : rows.get(kind)) {
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The files by name. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        rows.keySet().forEach(kind -> files.put(name(kind), bytes(kind)));
        return files;
    }

    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
