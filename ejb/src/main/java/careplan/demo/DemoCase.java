package careplan.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import careplan.client.CareLevel;
import careplan.staff.Gender;
import java.time.LocalDate;
import java.util.Set;

/**
 * What real life has beside the ordinary: each case is one client with a fixed place at the beginning of the data (利用者コード
 * 2026 and six digits, from 1, the first three being the manual's own), so that tests, screenshots and the tour find it.
 */
enum DemoCase {
    /** 桑々 太郎 of the manual: the certification changed after the plans were made. */
    MANUAL_CERTIFICATION_CHANGED {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            LocalDate changed = settings.month(1).atDay(1);
            client.named("桑々 太郎", "くわくわ たろう", Gender.MALE)
                    .code("2020010001")
                    .insured("2020010001")
                    .livingAt(DemoInsurer.numbered("281055"))
                    .certified(
                            CareLevel.SUPPORT_1,
                            changed.minusYears(1),
                            changed.plusYears(1).minusDays(1),
                            90)
                    .bundle("p_day", TUESDAY)
                    .learns(CareLevel.SUPPORT_2, changed, changed.plusYears(2).minusDays(1), 90);
        }
    },
    /** 園山 るりえ of the manual. */
    MANUAL_ORDINARY {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            client.named("園山 るりえ", "そのやま るりえ", Gender.FEMALE)
                    .code("2000222212")
                    .insured("2000123091")
                    .livingAt(DemoInsurer.numbered("281097"));
            certified(client, settings, CareLevel.CARE_1)
                    .bundle("day", MONDAY, THURSDAY)
                    .bundle("helper", WEDNESDAY);
        }
    },
    /** 春山 みのる of the manual, who lives in another city. */
    MANUAL_OTHER_CITY {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            client.named("春山 みのる", "はるやま みのる", Gender.MALE)
                    .code("2222222222")
                    .insured("2222222222")
                    .livingAt(DemoInsurer.numbered("271007"));
            certified(client, settings, CareLevel.CARE_2)
                    .bundle("rehab", TUESDAY, FRIDAY)
                    .loan(0, "rental2");
        }
    },
    /** More units than the limit of the level. */
    OVER_LIMIT {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("山手 こえる", "やまて こえる", Gender.MALE), settings, CareLevel.CARE_1)
                    .bundle("day", MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY)
                    .bundle("helper", MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY)
                    .bundle("visit", MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY);
        }
    },
    /** Public assistance alone (生保単独): a number that begins with H, and no benefit of the care insurance. */
    PUBLIC_ASSISTANCE_ONLY {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            client.named("保護 まもる", "ほご まもる", Gender.MALE)
                    .born(settings.lastMonth().atDay(3).minusYears(58))
                    .insured("H000000015")
                    .certified(CareLevel.CARE_3, periodStart(settings), periodEnd(settings), 0)
                    .bundle("day", TUESDAY, THURSDAY)
                    .bundle("nurse", FRIDAY);
        }
    },
    /** Became 65 in the second month: the number with H gives way to an ordinary one. */
    NUMBER_CHANGED {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            LocalDate birthday = settings.month(1).atDay(1);
            String insurer = "281055";
            client.named("新開 かわる", "しんかい かわる", Gender.MALE)
                    .born(birthday.minusYears(65))
                    .certification(DemoCertification.certified(
                            insurer, "H000000023", CareLevel.CARE_2, periodStart(settings), birthday.minusDays(1), 0))
                    .certification(DemoCertification.certified(
                            insurer,
                            DemoClientBuilder.numberOf(client.index()),
                            CareLevel.CARE_2,
                            birthday,
                            periodEnd(settings),
                            90))
                    .bundle("day", MONDAY, WEDNESDAY)
                    .bundle("helper", FRIDAY);
        }
    },
    /** Served at satellites, one of them of an own office. */
    SATELLITE {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("離宮 わかば", "りきゅう わかば", Gender.FEMALE), settings, CareLevel.CARE_2);
            client.lines("day", DayPattern.weekly(Set.of(MONDAY))).forEach(use -> client.service(use.at("01")));
            client.lines("village", DayPattern.weekly(Set.of(THURSDAY))).forEach(use -> client.service(use.at("02")));
            client.lines("nurse", DayPattern.weekly(Set.of(FRIDAY))).forEach(use -> client.service(use.at("01")));
        }
    },
    /** Welfare equipment: two things of one code and price told apart by 明細判別コード, one with 届出コード, one of another office. */
    EQUIPMENT {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("用具 かりる", "ようぐ かりる", Gender.MALE), settings, CareLevel.CARE_4)
                    .loan(0, "rental")
                    .loan(1, "rental")
                    .loan(2, "rental")
                    .loan(3, "rental")
                    .loan(4, "rental2")
                    .bundle("day", WEDNESDAY);
        }
    },
    /** Welfare equipment of preventive care (67). */
    EQUIPMENT_PREVENTIVE {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("手摺 つたう", "てすり つたう", Gender.FEMALE), settings, CareLevel.SUPPORT_2)
                    .loan(2, "rental")
                    .loan(4, "rental")
                    .bundle("p_rehab", THURSDAY);
        }
    },
    /** Preventive care and 総合事業 at three offices, commissioned by the center. */
    PREVENTIVE {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("予防 すすむ", "よぼう すすむ", Gender.MALE), settings, CareLevel.SUPPORT_2)
                    .knownAt("center")
                    .bundle("p_clinic", MONDAY)
                    .bundle("p_rehab", WEDNESDAY, SATURDAY)
                    .bundle("p_helper", FRIDAY);
        }
    },
    /** 事業対象者: 総合事業 alone. */
    TARGET {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("総合 いきいき", "そうごう いきいき", Gender.FEMALE), settings, CareLevel.TARGET)
                    .knownAt("center")
                    .bundle("p_day", TUESDAY)
                    .bundle("p_helper", FRIDAY);
        }
    },
    /** Additions counted once a month and additions that are a rate of the rest, of several offices. */
    RATE_ADDITIONS {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("加算 つける", "かさん つける", Gender.MALE), settings, CareLevel.CARE_3)
                    .bundle("day", MONDAY, THURSDAY)
                    .bundle("rehab", WEDNESDAY)
                    .bundle("helper", TUESDAY, FRIDAY)
                    .bundle("nurse", SATURDAY)
                    .service(ServiceUse.untimed("156099", "day", DayPattern.weekly(Set.of(MONDAY, THURSDAY))));
        }
    },
    /** Short stays every month, with days of the months before. */
    SHORT_STAY_DAYS_BEFORE {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("短期 とまる", "たんき とまる", Gender.MALE), settings, CareLevel.CARE_3)
                    .shortStayDaysBefore(12, 18, 24)
                    .bundle("day", MONDAY);
            client.lines("stay", DayPattern.days(10, 15)).forEach(client::service);
        }
    },
    /** A short stay of forty days: from the eleventh day of the second month on it is beyond 30 days. */
    SHORT_STAY_OVER_30 {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            int start = settings.month(0).lengthOfMonth() - 19;
            certified(client.named("連泊 ながし", "れんぱく ながし", Gender.MALE), settings, CareLevel.CARE_4)
                    .shortStayDaysBefore(0, 20, 30);
            client.lines("stay", DayPattern.days(start, start + 19)).forEach(use -> client.service(use.inMonth(0)));
            client.lines("stay", DayPattern.days(1, 10)).forEach(use -> client.service(use.inMonth(1)));
            client.lines("stay", DayPattern.days(11, 20))
                    .forEach(use -> client.service(use.inMonth(1).beyond30Days()));
            client.lines("day", DayPattern.weekly(Set.of(MONDAY))).forEach(use -> client.service(use.inMonth(2)));
        }
    },
    /** Nothing but a service type outside the standard: nobody to send to. */
    UNCOVERED_ONLY {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("対象 そとみ", "たいしょう そとみ", Gender.FEMALE), settings, CareLevel.CARE_3);
            client.lines("garden", DayPattern.days(1, 31)).forEach(client::service);
        }
    },
    /** A service type outside the standard beside one within it: only the latter is sent. */
    UNCOVERED_BESIDE {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("対象 なかば", "たいしょう なかば", Gender.MALE), settings, CareLevel.CARE_2);
            client.lines("garden", DayPattern.days(1, 9)).forEach(client::service);
            client.lines("day", DayPattern.days(20, 28)).forEach(client::service);
        }
    },
    /** A month without any line. */
    NO_LINES {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("空白 からん", "くうはく からん", Gender.FEMALE), settings, CareLevel.CARE_1)
                    .knownAt("day");
        }
    },
    /** A service code that no master data knows. */
    UNKNOWN_CODE {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("未知 こうど", "みち こうど", Gender.MALE), settings, CareLevel.CARE_2)
                    .bundle("day", MONDAY)
                    .service(ServiceUse.of("159999", "day", "0930", "1645", DayPattern.weekly(Set.of(FRIDAY))));
        }
    },
    /** A provider that nobody has registered. */
    UNKNOWN_PROVIDER {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("迷子 さがす", "まいご さがす", Gender.FEMALE), settings, CareLevel.CARE_2)
                    .bundle("day", MONDAY);
            client.lines("visit", DayPattern.weekly(Set.of(THURSDAY)))
                    .forEach(use -> client.service(use.by("2870199995")));
        }
    },
    /** A name with characters outside MS932. */
    OUTSIDE_MS932 {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("𠮷𣘺 鷗", "よしはし かもめ", Gender.FEMALE), settings, CareLevel.CARE_2)
                    .bundle("day", TUESDAY)
                    .bundle("rehab", FRIDAY);
        }
    },
    /** A name with characters that MS932 has and other encodings called Shift_JIS have not. */
    INSIDE_MS932 {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("髙﨑 德栁", "たかさき とくりゅう", Gender.MALE), settings, CareLevel.CARE_2)
                    .bundle("day", TUESDAY)
                    .bundle("helper", FRIDAY);
        }
    },
    /** A long name with quotes and commas of its own. */
    LONG_NAME {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            client.named(
                    "マリア・デ・ロス・アンヘレス \"らくらく\", ゴンサーレス・フェルナンデス＝楽々",
                    "まりあ・で・ろす・あんへれす・らくらく・ごんさーれす・ふぇるなんです・らくらく",
                    Gender.FEMALE);
            certified(client, settings, CareLevel.CARE_1)
                    .bundle("day", WEDNESDAY)
                    .bundle("helper", MONDAY);
        }
    },
    /** A client of the second own care-management office. */
    SECOND_OFFICE {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("垂水 ふたば", "たるみ ふたば", Gender.FEMALE), settings, CareLevel.CARE_2)
                    .plannedBy("care2")
                    .bundle("day", MONDAY, FRIDAY)
                    .bundle("small", WEDNESDAY);
        }
    },
    /** Planned for 楽々クラブ デイサービス, which has not registered the client yet. */
    NOT_AT_PROVIDER {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("未登録 これから", "みとうろく これから", Gender.MALE), settings, CareLevel.CARE_2)
                    .bundle("day", TUESDAY, FRIDAY)
                    .bundle("helper", WEDNESDAY)
                    .unknownAt("day");
        }
    },
    /** Registered a second time at 楽々クラブ デイサービス, with a mistyped number: see the twin. */
    NUMBER_DIFFERS {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("番号 ちがう", "ばんごう ちがう", Gender.MALE), settings, CareLevel.CARE_1)
                    .bundle("day", MONDAY, THURSDAY)
                    .unknownAt("day");
        }
    },
    /** The same person as {@link #NUMBER_DIFFERS} as the day service has registered him. */
    NUMBER_DIFFERS_TWIN {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("番号 ちがう", "ばんごう ちがう", Gender.MALE), settings, CareLevel.CARE_1)
                    .planNotKept()
                    .bundle("day", MONDAY, THURSDAY);
        }
    },
    /** Served by two offices that share one number. */
    SHARED_NUMBER {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("六甲 ならぶ", "ろっこう ならぶ", Gender.MALE), settings, CareLevel.CARE_3)
                    .shortStayDaysBefore(0, 3, 6)
                    .bundle("stayday", MONDAY, THURSDAY)
                    .bundle("helper", SATURDAY);
            client.lines("stay", DayPattern.days(15, 17)).forEach(client::service);
        }
    },
    /** Several visits a day: another time is another line, two helpers at once are a count of two. */
    TWICE_A_DAY {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            DayPattern days = DayPattern.weekly(Set.of(MONDAY, WEDNESDAY, FRIDAY));
            certified(client.named("朝夕 ふたり", "あさゆう ふたり", Gender.FEMALE), settings, CareLevel.CARE_5)
                    .bundle("helper", MONDAY, WEDNESDAY, FRIDAY);
            ServiceUse first = client.lines("helper", days).get(0);
            client.service(ServiceUse.of(first.code(), first.provider(), "1730", "1800", days))
                    .service(ServiceUse.of(first.code(), first.provider(), "1300", "1330", days.times(2)));
        }
    },
    /** The certification is still applied for. */
    APPLYING {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            client.named("申請 まちこ", "しんせい まちこ", Gender.FEMALE)
                    .certification(DemoCertification.certified(
                                    "281055",
                                    DemoClientBuilder.numberOf(client.index()),
                                    CareLevel.CARE_1,
                                    settings.month(0).atDay(1),
                                    settings.month(0).plusMonths(6).atEndOfMonth(),
                                    90)
                            .applying())
                    .bundle("day", MONDAY)
                    .bundle("visit", THURSDAY);
        }
    },
    /** The level rises in the middle of the second month: the higher limit holds for the whole month. */
    LEVEL_CHANGED_MID_MONTH {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            LocalDate changed = settings.month(1).atDay(16);
            client.named("区分 あがる", "くぶん あがる", Gender.MALE)
                    .certified(CareLevel.CARE_3, periodStart(settings), changed.minusDays(1), 90)
                    .certified(CareLevel.CARE_5, changed, periodEnd(settings), 90)
                    .bundle("day", MONDAY, WEDNESDAY, FRIDAY)
                    .bundle("bath", TUESDAY);
        }
    },
    /** 総合事業 from the middle of each month on, pro-rated by day. */
    PRORATED {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("日割 なかば", "ひわり なかば", Gender.MALE), settings, CareLevel.SUPPORT_1)
                    .knownAt("center");
            client.lines("p_day_prorated", DayPattern.days(16, 31)).forEach(use -> client.service(use.proratedByDay()));
        }
    },
    /** Moved to another insurer in the middle of the second month, which therefore has two records. */
    MOVED {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            LocalDate moved = settings.month(1).atDay(15);
            String number = DemoClientBuilder.numberOf(client.index());
            client.named("転居 うつる", "てんきょ うつる", Gender.FEMALE)
                    .certification(DemoCertification.certified(
                            "281055", number, CareLevel.CARE_2, periodStart(settings), moved.minusDays(1), 80))
                    .livingAt(DemoInsurer.numbered("282038"))
                    .certification(DemoCertification.certified(
                            "282038", "8" + number.substring(1), CareLevel.CARE_2, moved, periodEnd(settings), 80))
                    .bundle("day", MONDAY, FRIDAY)
                    .bundle("visit", WEDNESDAY);
        }
    },
    /** Planned by another company's office: our providers know the client, our care-management offices do not. */
    OTHER_COMPANY {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("他社 すずみ", "たしゃ すずみ", Gender.FEMALE), settings, CareLevel.CARE_2)
                    .plannedBy("lily")
                    .planNotKept()
                    .bundle("day", MONDAY, THURSDAY)
                    .bundle("visit", TUESDAY);
        }
    },
    /** Preventive care planned by the own center itself. */
    CENTER_PLANS {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("包括 みまもる", "ほうかつ みまもる", Gender.MALE), settings, CareLevel.SUPPORT_1)
                    .plannedBy("center")
                    .bundle("p_day", WEDNESDAY)
                    .bundle("p_visit", FRIDAY);
        }
    },
    /** The insurer limits the units of day care (種類支給限度基準額), and the plan has more. */
    TYPE_LIMIT {
        @Override
        void make(DemoClientBuilder client, DemoSettings settings) {
            certified(client.named("種類 かぎる", "しゅるい かぎる", Gender.FEMALE), settings, CareLevel.CARE_3)
                    .typeLimit("15", 9000)
                    .bundle("day", MONDAY, WEDNESDAY, FRIDAY)
                    .bundle("nurse", TUESDAY);
        }
    };

    /** The house of every case that does not say another. */
    private static final String USUAL_INSURER = "281055";

    private static final int USUAL_AGE = 84;

    /** Fills {@code client}, who has a code, a number, a place and an age already. */
    abstract void make(DemoClientBuilder client, DemoSettings settings);

    /** The client of this case. */
    final DemoClient client(DemoServices catalogue, DemoSettings settings) {
        DemoClientBuilder client = new DemoClientBuilder(catalogue, ordinal())
                .livingAt(DemoInsurer.numbered(USUAL_INSURER))
                .born(settings.lastMonth().atDay(1 + ordinal() % 28).minusYears(USUAL_AGE));
        make(client, settings);
        return client.build();
    }

    private static DemoClientBuilder certified(DemoClientBuilder client, DemoSettings settings, CareLevel level) {
        return client.certified(level, periodStart(settings), periodEnd(settings), 90);
    }

    private static LocalDate periodStart(DemoSettings settings) {
        return settings.month(0).minusMonths(8).atDay(1);
    }

    private static LocalDate periodEnd(DemoSettings settings) {
        return settings.month(0).plusMonths(15).atEndOfMonth();
    }
}
