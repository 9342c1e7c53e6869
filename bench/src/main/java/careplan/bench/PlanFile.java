package careplan.bench;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.CsvFileWriter;
import careplan.exchange.format.Layout;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A UPPLAN file as an office sends it: a month of many clients, a row for every service of every day. */
final class PlanFile {
    static final Layout LAYOUT = Layouts.of(FileKind.UPPLAN, ExchangeVersion.V4);
    static final String NAME = "UPPLAN_202601_1370000109_43_1370000208_11_20260105101530.CSV";

    private static final YearMonth MONTH = YearMonth.of(2026, 1);
    private static final String[] CODES = {"111211", "117311", "152441", "161197", "171003", "131211"};
    private static final String[] PROVIDERS = {"1370000208", "1370000307", "1370000406", "1370000505"};
    private static final String[] NAMES = {"訪問介護みほん", "デイサービスセンター見本の里", "福祉用具のみほん", "ショートステイ㈱髙橋"};
    private static final String[] PLANNERS = {"計画 太郎", "髙橋 計子", "山﨑 一", "佐藤 美代子"};

    private PlanFile() {}

    /** Rows of some clients, grouped by client, service and day as products write them. */
    static List<Row> rows(int clients) {
        Random random = new Random(7);
        List<Row> rows = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            String insured = "%010d".formatted(100000 + client * 17);
            String planner = PLANNERS[client % PLANNERS.length];
            for (int service = 0; service < 3; service++) {
                int code = random.nextInt(CODES.length);
                int provider = random.nextInt(PROVIDERS.length);
                for (int day = 1 + random.nextInt(3); day <= 31; day += 2 + random.nextInt(2)) {
                    rows.add(row(insured, planner, code, provider, MONTH.atDay(day)));
                }
            }
        }
        return rows;
    }

    private static Row row(String insured, String planner, int code, int provider, LocalDate day) {
        boolean equipment = CODES[code].startsWith("17");
        return Row.builder(LAYOUT)
                .set("保険者番号", "131011")
                .set("被保険者番号", insured)
                .set("作成年月日", LocalDate.of(2025, 12, 28))
                .set("対象年月", MONTH)
                .set("プラン担当業者コード", "1370000109")
                .set("プラン担当者名", planner)
                .set("単位数", 179 + code * 97)
                .set("サービス利用日", day)
                .set("サービス開始時刻", equipment ? "9999" : "0900")
                .set("サービス終了時刻", equipment ? "9999" : "1000")
                .set("サービス回数", 1)
                .set("サービスコード", CODES[code])
                .set("TAISコード", equipment ? "00001-000123" : "")
                .set("用具名称（機種名）", equipment ? "特殊寝台, 背上げ機能付" : "")
                .set("サービス事業者コード", PROVIDERS[provider])
                .set("サービス事業所名", NAMES[provider])
                .set("３０日超区分", "0")
                .set("更新業者コード", "1370000109")
                .build();
    }

    static byte[] bytes(List<Row> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFileWriter writer = new CsvFileWriter(out, LAYOUT, NAME, message -> {
            throw new IllegalStateException(message.text());
        })) {
            for (Row row : rows) {
                writer.write(row);
            }
        }
        return out.toByteArray();
    }
}
