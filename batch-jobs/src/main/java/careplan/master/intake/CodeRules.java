package careplan.master.intake;

import careplan.master.UnitKind;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What official tables of service codes say in words, or not at all: whether a code counts against the
 * 区分支給限度基準額, which the ministry's Excel leaves to the notices, and what a rate is.
 */
final class CodeRules {

    /** Types without a limit: 居宅療養管理指導, 特定施設, and the making of plans. */
    private static final Set<String> OUTSIDE_TYPES = Set.of("31", "33", "34", "35", "36", "43", "46", "AF");

    /** The making of plans, whose 処遇改善 is units and no rate. */
    private static final Set<String> PLANNING_TYPES = Set.of("43", "46", "AF");

    private static final Pattern OUTSIDE_NAMES = Pattern.compile("処遇改善|処遇加算|ベースアップ|サービス提供体制|特別地域|特地加算|中山間"
            + "|小規模事業所|小規模加算|同一建物減算|緊急時訪問看護|特別管理加算|ターミナル|総合マネ|市町村独自|訪問体制強化|緊急時治療管理");

    /** 処遇改善 and the like are a rate of the other services, and official files have its thousandths where units stand. */
    private static final Pattern RATE_NAMES = Pattern.compile("処遇改善|処遇加算|ベースアップ");

    /** A rate in words: 所定単位数の 245/1000 加算, 所定単位数の15％加算. */
    private static final Pattern RATE =
            Pattern.compile("所定単位数[^0-9]{0,6}([0-9]{1,4})(?:/(1000|100)|(%))[^0-9]{0,6}(加算|減算)");

    private static final int THOUSAND = 1000;
    private static final int PERMILLE_OF_PERCENT = 10;

    private CodeRules() {}

    /** Whether the code counts against the limit, by its type and name. */
    static boolean withinLimit(String code, String name) {
        return !OUTSIDE_TYPES.contains(code.substring(0, 2))
                && !OUTSIDE_NAMES.matcher(name).find();
    }

    /**
     * The rate in thousandths that the number of such a code in an official file is; empty where it is units. The 10, 12 and
     * 15 % of 訪問型サービス for clients of one building stand there as -10, -12 and -15.
     */
    static Optional<Integer> rateOf(String code, String name, Integer number) {
        if (number != null && code.startsWith("A2") && name.contains("同一建物減算")) {
            return Optional.of(number * PERMILLE_OF_PERCENT);
        }
        return isRate(code, name) ? Optional.ofNullable(number) : Optional.empty();
    }

    /** Whether such a code is a rate, known or not. */
    static boolean isRate(String code, String name) {
        return RATE_NAMES.matcher(name).find() && !PLANNING_TYPES.contains(code.substring(0, 2));
    }

    /** The rate in thousandths, negative for a reduction, that the text of a cell tells; empty where it tells none. */
    static Optional<Integer> ratePermille(String text) {
        Matcher rate = RATE.matcher(NameText.bare(text));
        if (!rate.find()) {
            return Optional.empty();
        }
        int parts = Integer.parseInt(rate.group(1));
        int whole = rate.group(2) == null ? 100 : Integer.parseInt(rate.group(2));
        int permille = parts * (THOUSAND / whole);
        return Optional.of(rate.group(4).equals("加算") ? permille : -permille);
    }

    /** 算定単位 in words: 1回につき, 1月につき; empty where they are none of those. */
    static Optional<UnitKind> unitKind(String text) {
        String bare = NameText.bare(text);
        for (UnitKind kind : UnitKind.values()) {
            if (bare.startsWith(NameText.bare(kind.label()))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
