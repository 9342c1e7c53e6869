package careplan.demo;

import careplan.client.CareLevel;
import careplan.exchange.FileKind;
import careplan.exchange.format.Row;
import careplan.exchange.format.ServiceTypes;
import careplan.staff.Gender;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a 利用者基本情報 and of a 介護予防サービス・支援計画書 that fit a client of preventive care. */
final class DemoPreventiveRows {

    private static final String[][] DAY = {
        {"6:30", "起床、体操", ""},
        {"7:30", "朝食、片付け", "出勤の支度"},
        {"10:00", "洗濯、庭の手入れ", "仕事"},
        {"12:00", "昼食", ""},
        {"15:00", "散歩、テレビ", ""},
        {"18:30", "夕食", "帰宅、夕食の支度"},
        {"21:30", "就寝", ""}
    };

    private static final String[][] AREAS = {
        {"【運動・移動】", "屋外は杖で歩く。階段は手すりが要る。", "また商店街まで歩きたい。", "1", "足の力が落ち、外出が減っている。"},
        {"【日常生活(家庭生活)】", "調理と洗濯は自分で行う。", "家事は続けたい。", "2", ""},
        {"【社会参加、対人関係・コミュニケーション】", "友人と会う機会が減った。", "人と話す場がほしい。", "1", "誘いがないと出かけない。"},
        {"【健康管理】", "血圧の薬を飲んでいる。", "入院はしたくない。", "2", ""}
    };

    private static final String[] PROGRAMS = {"運動不足", "栄養改善", "口腔内ケア", "閉じこもり予防", "物忘れ予防", "うつ予防"};

    private final List<DemoNeed> needs = DemoNeed.all();
    private final Map<String, DemoOffice> offices;

    DemoPreventiveRows(Map<String, DemoOffice> offices) {
        this.offices = offices;
    }

    /**
     * 利用者基本情報.
     *
     * @param entrusted whether a center has entrusted the client (委託)
     */
    Map<FileKind, List<Row>> profile(DemoPlanHead head, boolean entrusted) {
        Map<FileKind, List<Row>> rows = new EnumMap<>(FileKind.class);
        rows.put(FileKind.UPKIHON, List.of(profileRow(head, entrusted)));
        List<Row> day = new ArrayList<>();
        for (String[] hour : DAY) {
            day.add(head.row(FileKind.UPKIHON_SUB1, "相談日")
                    .set("時間", hour[0])
                    .set("本人の生活状況", hour[1])
                    .set("介護者・家族の生活状況", hour[2])
                    .build());
        }
        rows.put(FileKind.UPKIHON_SUB1, day);
        rows.put(
                FileKind.UPKIHON_SUB2,
                List.of(
                        illness(head, "平成28年4月", "高血圧症", "1", "01", "内服"),
                        illness(head, "令和2年9月", "変形性膝関節症", "2", "02", "")));
        return rows;
    }

    private static Row profileRow(DemoPlanHead head, boolean entrusted) {
        DemoClient person = head.person();
        boolean target = head.certification().level() == CareLevel.TARGET;
        return head.row(FileKind.UPKIHON, "相談日")
                .set("計画種類", planType(head))
                .set("委託の有無", entrusted ? "2" : "1")
                .set("作成担当者", head.author())
                .set("相談方法", "01")
                .set("相談回数", "01")
                .set("利用者の現況", "01")
                .set("利用者氏名フリガナ", person.name().kana())
                .set("利用者氏名", person.name().name())
                .set("利用者性別", person.name().gender() == Gender.MALE ? "1" : "2")
                .set("利用者生年月日", person.birthDate())
                .set("利用者住所", person.address())
                .set("利用者電話番号", "078-000-%04d".formatted(person.index() % 10_000))
                .set("障害高齢者の日常生活自立度", "11")
                .set("認知症高齢者の日常生活自立度", "01")
                .set("要介護状態区分", target ? "01" : head.certification().level().getCode())
                .set("認定有効期間開始日", target ? null : head.certification().from())
                .set("認定有効期間終了日", target ? null : head.certification().to())
                .set("基本チェックリスト記入結果", "1")
                .set("基本チェックリスト記入日", head.keyDate())
                .set("居住形態", "05")
                .set("自室の階数", "1")
                .set("住宅改修の有無", "2")
                .set("経済状況(国民年金)", "1")
                .set("経済状況(厚生年金)", person.index() % 2 == 0 ? "1" : "0")
                .set("来所者(相談者)氏名", "家族 みらい")
                .set("来所者(相談者)続柄", "長女")
                .set("1 緊急連絡先(氏名)", "家族 みらい")
                .set("1 緊急連絡先(続柄)", "長女")
                .set("1 緊急連絡先(住所)", "神戸市架空町")
                .set("1 緊急連絡先(電話番号)", "078-000-9999")
                .set("家族関係等の状況", "長女が週に一度訪ねる。")
                .set("今までの生活", "商店を営み、六十五歳まで働いた。")
                .set("１日の生活・すごし方(生活全般)", "朝は早く起き、庭の手入れをする。")
                .set("趣味・楽しみ・特技", "園芸、将棋")
                .set("友人・地域との関係", "町内に長く住み、知り合いが多い。")
                .set("同意日", head.keyDate())
                .set("同意者氏名", person.name().name())
                .build();
    }

    private static Row illness(
            DemoPlanHead head, String when, String name, String doctor, String course, String treatment) {
        return head.row(FileKind.UPKIHON_SUB2, "相談日")
                .set("年月日", when)
                .set("病名", name)
                .set("医療機関・医師名", "かくう医院 医師")
                .set("主治医・意見作成者フラグ", doctor)
                .set("医療機関・医師電話番号", "078-000-8888")
                .set("経過", course)
                .set("治療中の内容", treatment)
                .build();
    }

    /**
     * 介護予防サービス・支援計画書.
     *
     * @param center the center that is responsible, or null
     */
    Map<FileKind, List<Row>> plan(DemoPlanHead head, DemoOffice center) {
        Map<FileKind, List<Row>> rows = new EnumMap<>(FileKind.class);
        rows.put(FileKind.UPYOBO, List.of(planRow(head, center)));
        rows.put(FileKind.UPYOBO_SUB, planLines(head));
        return rows;
    }

    private static Row planRow(DemoPlanHead head, DemoOffice center) {
        DemoCertification certification = head.certification();
        boolean target = certification.level() == CareLevel.TARGET;
        boolean own = head.keeper().equals(center);
        Row.Builder row = head.row(FileKind.UPYOBO, "計画作成(変更)日")
                .set("計画種類", planType(head))
                .set("委託の有無", center == null || own ? "1" : "2")
                .set("整理番号", head.person().code())
                .set("利用者名", head.person().name().name())
                .set("認定年月日", target ? null : certification.certifiedOn())
                .set("認定有効期間開始日", target ? null : certification.from())
                .set("認定有効期間終了日", target ? null : certification.to())
                .set("計画書区分", head.isFirst() ? "11" : "21")
                .set("認定状況区分", target ? "" : "2")
                .set("要支援状態区分", target ? "3" : certification.level() == CareLevel.SUPPORT_1 ? "1" : "2")
                .set(own ? "計画作成者氏名（地域包括支援センター担当者名）" : "計画作成者氏名（担当介護支援専門員名）", head.author())
                .set("計画作成者事業者・事業所名", head.keeper().name())
                .set("計画作成者事業者・事業所住所", head.keeper().address())
                .set("計画作成者事業者・事業所電話番号", head.keeper().phone())
                .set("初回作成日", head.first())
                .set("担当地域包括支援センター", center == null ? "" : center.name())
                .set("目標とする生活(1日)", "朝の散歩をする。")
                .set("目標とする生活(1年)", "友人と日帰りの旅行に行く。")
                .set("健康状態の留意点", "血圧が高い日は運動を控える。")
                .set("妥当な支援の実施に向けた方針", "本人のできることを続けられるよう支える。")
                .set("総合的な方針", "外出と交流の機会をつくり、足の力を保つ。")
                .set("同意日", head.keyDate())
                .set("同意者氏名", head.person().name().name());
        for (String[] area : AREAS) {
            row.set(area[0] + "現在の状況", area[1])
                    .set(area[0] + "本人・家族の意欲・意向", area[2])
                    .set(area[0] + "領域における課題の有無", area[3])
                    .set(area[0] + "領域における課題（背景・原因）", area[4]);
        }
        for (int i = 0; i < PROGRAMS.length; i++) {
            row.set("基本チェックリストの該当数(" + PROGRAMS[i] + ")", i == 0 ? 3 : i % 2)
                    .set("事業プログラムの要否(" + PROGRAMS[i] + ")", i == 0 ? "1" : "2");
        }
        return row.build();
    }

    private List<Row> planLines(DemoPlanHead head) {
        Map<DemoNeed, ServiceUse> byNeed = new LinkedHashMap<>();
        for (ServiceUse use : head.person().services()) {
            DemoNeed.of(needs, ServiceTypes.ofServiceCode(use.code())).ifPresent(need -> byNeed.putIfAbsent(need, use));
        }
        List<Row> rows = new ArrayList<>();
        byNeed.forEach((need, use) -> rows.add(head.row(FileKind.UPYOBO_SUB, "計画作成(変更)日")
                .set("課題ＮＯ", rows.size() + 1)
                .set("総合的課題", need.issue())
                .set("課題に対する目標と具体策の提案", need.proposal())
                .set("具体策についての意向本人・家族", need.wishes())
                .set("目標", need.goal())
                .set("支援計画ＮＯ", 1)
                .set("【支援計画】目標についての支援のポイント", need.point())
                .set("【支援計画】本人等のセルフケアや家族の支援、インフォーマルサービス（民間サービス）", need.selfCare())
                .set("【支援計画】介護保険サービス又は地域支援事業（総合事業のサービス）", need.formalService())
                .set("利用サービスＮＯ", 1)
                .set(
                        "【利用サービス】サービス種別",
                        ServiceTypes.find(ServiceTypes.ofServiceCode(use.code()))
                                .map(ServiceTypes.ServiceType::name)
                                .orElse(""))
                .set("【利用サービス】事業所(利用先)", DemoPlanHead.name(offices.get(use.provider()), use))
                .set("【利用サービス】期間", JapanesePeriod.of(head.keyDate(), 6))
                .build()));
        return rows;
    }

    private static String planType(DemoPlanHead head) {
        return head.certification().level() == CareLevel.TARGET ? "2" : "1";
    }
}
