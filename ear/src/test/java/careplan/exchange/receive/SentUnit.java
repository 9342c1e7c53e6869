package careplan.exchange.receive;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.CsvFileWriter;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Party;
import careplan.exchange.format.Row;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
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
import javax.imageio.ImageIO;

/** A unit of any kind and version as a partner sends it, written by the format's own writer. */
public final class SentUnit {

    private final ExchangeVersion version;
    private final Party sender;
    private final Party destination;
    private final YearMonth month;
    private final String serial;
    private final Map<FileKind, List<Row>> rows = new LinkedHashMap<>();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();

    /** In V3 the parties have no service types. */
    public SentUnit(ExchangeVersion version, Party sender, Party destination, YearMonth month, String serial) {
        this.version = version;
        this.sender = sender;
        this.destination = destination;
        this.month = month;
        this.serial = serial;
    }

    /** Adds a row of a person; {@code fields} sets what is beyond the person and the version. */
    public SentUnit add(FileKind kind, ScheduleUnit.Person person, UnaryOperator<Row.Builder> fields) {
        Row.Builder row = Row.builder(Layouts.of(kind, version))
                .set("保険者番号", person.insurerNumber())
                .set("被保険者番号", person.insuredNumber());
        rows.computeIfAbsent(kind, k -> new ArrayList<>()).add(fields.apply(row).build());
        return this;
    }

    /** Adds a day of actuals of a provider. */
    public SentUnit actual(ScheduleUnit.Person person, String provider, String code, String from, String to, int day) {
        return add(FileKind.UPJSK, person, row -> row.set("作成年月日", month.atEndOfMonth())
                .set("対象年月", month)
                .set("プラン担当業者コード", destination.officeNumber())
                .set("単位数", 658)
                .set("サービス利用日", month.atDay(day))
                .set("サービス開始時刻", from)
                .set("サービス終了時刻", to)
                .set("サービス回数", 1)
                .set("サービスコード", code)
                .set("サービス事業者コード", provider)
                .set("サービス事業所名", "楽々クラブ デイサービス")
                .set("３０日超区分", "0")
                .set("更新業者コード", provider));
    }

    /** Orders the deletion of a month, in actuals of one provider and service type. */
    public SentUnit deleteMonth(FileKind kind, ScheduleUnit.Person person, String provider, String serviceType) {
        return add(
                kind,
                person,
                row -> kind == FileKind.DLTJSK
                        ? row.set("削除対象年月", month).set("サービス事業者コード", provider).set("サービス種類コード", serviceType)
                        : row.set("削除対象年月", month));
    }

    /** Adds a profile with one illness, and the picture where there is one. */
    public SentUnit profile(ScheduleUnit.Person person, LocalDate day, String hobby, byte[] picture) {
        String name = picture == null
                ? ""
                : name(FileKind.UPKIHON).image(rowCount(FileKind.UPKIHON) + 1).format();
        add(FileKind.UPKIHON, person, row -> row.set("相談日", day)
                .set("計画種類", "1")
                .set("委託の有無", "2")
                .set("作成担当者", "包括 一郎")
                .set("利用者氏名フリガナ", person.kana())
                .set("利用者氏名", person.name())
                .set("利用者性別", "2")
                .set("利用者生年月日", LocalDate.of(1940, 4, 1))
                .set("要介護状態区分", "12")
                .set("趣味・楽しみ・特技", hobby)
                .set("家族構成 画像ファイル名", name));
        add(FileKind.UPKIHON_SUB2, person, row -> row.set("相談日", day)
                .set("病名", "高血圧")
                .set("経過", "01"));
        if (picture != null) {
            pictures.put(name, picture);
        }
        return this;
    }

    /** Adds a preventive plan with one need. */
    public SentUnit preventivePlan(ScheduleUnit.Person person, LocalDate day, String wish) {
        add(FileKind.UPYOBO, person, row -> row.set("計画作成(変更)日", day)
                .set("計画種類", "1")
                .set("委託の有無", "2")
                .set("利用者名", person.name())
                .set("計画作成者氏名（地域包括支援センター担当者名）", "包括 一郎")
                .set("目標とする生活(1日)", wish));
        return add(FileKind.UPYOBO_SUB, person, row -> row.set("計画作成(変更)日", day)
                .set("課題ＮＯ", 1)
                .set("総合的課題", "外出の機会が少ない")
                .set("支援計画ＮＯ", 1)
                .set("利用サービスＮＯ", 1));
    }

    /** A real JPEG, drawn. */
    public static byte[] picture() {
        BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 320, 200);
        pen.setColor(Color.BLACK);
        pen.drawOval(40, 30, 50, 50);
        pen.drawRect(200, 30, 50, 50);
        pen.drawLine(90, 55, 200, 55);
        pen.drawOval(125, 120, 50, 50);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private int rowCount(FileKind kind) {
        return rows.getOrDefault(kind, List.of()).size();
    }

    public FileName name(FileKind kind) {
        return FileName.of(kind, version, month, sender, destination, serial);
    }

    public ExchangeVersion version() {
        return version;
    }

    /** The files by name, pictures last. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        rows.forEach((kind, list) -> files.put(name(kind).format(), bytes(kind, list)));
        files.putAll(pictures);
        return files;
    }

    private byte[] bytes(FileKind kind, List<Row> list) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFileWriter writer =
                new CsvFileWriter(out, Layouts.of(kind, version), name(kind).format(), message -> {})) {
            for (Row row : list) {
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
