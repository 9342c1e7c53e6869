package careplan.demo;

import careplan.exchange.FileKind;
import careplan.exchange.format.Row;
import careplan.exchange.format.ServiceTypes;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of a 居宅サービス計画書, tables 1 to 3, that fits the services a client has. */
final class DemoCarePlanRows {

    private static final String KEY = "居宅サービス計画作成（変更）日";
    private static final String NO_TIME = "9999";

    /** 主な日常生活上の活動: text, from, to. */
    private static final String[][] ACTIVITIES = {
        {"起床・朝食", "0630", "0800"}, {"昼食", "1200", "1300"}, {"夕食", "1800", "1900"}, {"就寝", "2100", "2200"}
    };

    private final List<DemoNeed> needs = DemoNeed.all();
    private final Map<String, DemoOffice> offices;

    DemoCarePlanRows(Map<String, DemoOffice> offices) {
        this.offices = offices;
    }

    Map<FileKind, List<Row>> rows(DemoPlanHead head) {
        Map<FileKind, List<Row>> rows = new EnumMap<>(FileKind.class);
        rows.put(FileKind.UP1KYO, List.of(first(head)));
        rows.put(FileKind.UP2KYO, second(head));
        rows.put(FileKind.UP3KYO, third(head));
        return rows;
    }

    private Row first(DemoPlanHead head) {
        DemoCertification certification = head.certification();
        DemoOffice office = head.keeper();
        boolean helped =
                head.person().services().stream().anyMatch(use -> use.code().startsWith("11"));
        return head.row(FileKind.UP1KYO, KEY)
                .set("作成年月日", head.keyDate())
                .set("利用者郵便番号", head.person().postalCode())
                .set("利用者住所１", head.person().address())
                .set("居宅サービス計画作成者氏名", head.author())
                .set("介護支援事業者名", office.name())
                .set("介護支援事業者郵便番号", office.postalCode())
                .set("介護支援事業者住所１", office.address())
                .set("介護支援事業者コード", office.number())
                .set("初回居宅サービス計画作成日", head.first())
                .set("計画書区分", head.isFirst() ? "11" : "21")
                .set("認定状況区分", certification.certifiedOn() == null ? "1" : "2")
                .set("認定日", certification.certifiedOn())
                .set("認定有効期間開始日", certification.from())
                .set("認定有効期間終了日", certification.to())
                .set("要介護状態区分", certification.level().getCode())
                .set("利用者及び家族の生活に対する意向を踏まえた課題分析の結果", "本人：住み慣れた家で、できることを続けながら暮らしたい。\n家族：安全に過ごしてほしい。仕事を続けながら支えたい。")
                .set("介護認定審査会の意見及びサービスの種類の指定", "特になし")
                .set("総合的な援助の方針", "体調に気をつけながら、人と会い、体を動かす機会をつくる。\n急な変化があるときは、主治医と家族に連絡する。")
                .set("生活援助中心型の算定理由", helped ? "1" : "")
                .build();
    }

    /** Services by need, and by provider below it. */
    private List<Row> second(DemoPlanHead head) {
        Map<DemoNeed, Map<String, ServiceUse>> byNeed = new LinkedHashMap<>();
        for (ServiceUse use : head.person().services()) {
            String type = ServiceTypes.ofServiceCode(use.code());
            DemoNeed.of(needs, type).ifPresent(need -> byNeed.computeIfAbsent(need, key -> new LinkedHashMap<>())
                    .putIfAbsent(type + use.provider(), use));
        }
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (Map.Entry<DemoNeed, Map<String, ServiceUse>> entry : byNeed.entrySet()) {
            number++;
            int content = 0;
            for (ServiceUse use : entry.getValue().values()) {
                content++;
                rows.add(service(head, entry.getKey(), number, content, use));
            }
        }
        return rows;
    }

    private Row service(DemoPlanHead head, DemoNeed need, int number, int content, ServiceUse use) {
        DemoOffice provider = offices.get(use.provider());
        String half = JapanesePeriod.of(head.keyDate(), 6);
        Row.Builder row = head.row(FileKind.UP2KYO, KEY)
                .set("居宅計画書作成年月日", head.keyDate())
                .set("課題ＮＯ", number)
                .set("援助目標ＮＯ", 1)
                .set("援助内容ＮＯ", content)
                .set("サービス内容", need.service())
                .set("保険対象区分", "Y")
                .set("サービス種別", typeName(use))
                .set("サービス事業者コード", provider == null ? use.provider() : provider.number())
                .set("サービス事業所名", DemoPlanHead.name(provider, use))
                .set("頻度", use.days().frequency())
                .set("実施期間", half);
        if (content == 1) {
            row.set("課題", need.need())
                    .set("長期目標", need.longGoal())
                    .set("長期期間", JapanesePeriod.of(head.keyDate(), 12))
                    .set("短期目標", need.shortGoal())
                    .set("短期期間", half);
        }
        return row.build();
    }

    private List<Row> third(DemoPlanHead head) {
        List<Row> rows = new ArrayList<>();
        Set<String> others = new LinkedHashSet<>();
        for (ServiceUse use : head.person().services()) {
            if (!use.start().equals(NO_TIME) && use.days().isWeekly()) {
                for (DayOfWeek day : DayOfWeek.values()) {
                    if (use.days().weekdays().contains(day)) {
                        rows.add(week(head)
                                .set("介護サービス内容", typeName(use))
                                .set("曜日", day.getValue())
                                .set("開始時間", use.start())
                                .set("終了時間", use.end())
                                .build());
                    }
                }
            } else if (use.equipment() != null) {
                others.add(typeName(use) + "（" + use.equipment().name() + "）");
            } else if (!use.days().isWeekly() && use.days().which() == DayPattern.Which.ALL) {
                others.add(typeName(use) + "（" + DemoPlanHead.name(offices.get(use.provider()), use) + "）");
            }
        }
        for (String[] activity : ACTIVITIES) {
            rows.add(week(head)
                    .set("主な日常生活上の活動", activity[0])
                    .set("活動開始時間", activity[1])
                    .set("活動終了時間", activity[2])
                    .build());
        }
        if (!others.isEmpty()) {
            rows.add(week(head).set("週単位以外のサービス", String.join("、", others)).build());
        }
        return rows;
    }

    private static Row.Builder week(DemoPlanHead head) {
        return head.row(FileKind.UP3KYO, KEY).set("週間サービス計画表作成年月日", head.keyDate());
    }

    private static String typeName(ServiceUse use) {
        Optional<ServiceTypes.ServiceType> type = ServiceTypes.find(ServiceTypes.ofServiceCode(use.code()));
        return type.map(ServiceTypes.ServiceType::name).orElse("");
    }
}
