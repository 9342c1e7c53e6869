package careplan.master;

import careplan.client.CareLevel;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For which 要介護状態区分 a service code is. No column of an official table tells it; the names of services whose price depends
 * on the level end in it, before what stands behind the first ・ (通所介護Ⅰ２３・定超 is for 要介護３). Names of additions end in
 * other numbers, and 総合事業 counts by times a week, as each city names it: for those nothing is told.
 */
final class CodeLevels {

    /** By service type, against the name in half width; the group is the level. */
    private static final Map<String, Pattern> CARE = Map.ofEntries(
            Map.entry("15", Pattern.compile("(?:通所介護|通所介護.*減算)I{1,3}[1-9]([1-5])")),
            Map.entry("16", Pattern.compile("(?:通所リハ|通所リハ.*減算)I{1,3}[1-9]{2}([1-5])")),
            Map.entry("21", Pattern.compile(".*[^0-9]([1-5])")),
            Map.entry("22", Pattern.compile(".*[IVXivx]([1-5])")),
            Map.entry("23", Pattern.compile("(?!特定).*(?:[IVXivx]|短|期|経)([1-5])")),
            Map.entry("27", Pattern.compile("短期特定施設(?:生活介護|.*減算)([1-5])")),
            Map.entry(
                    "33",
                    Pattern.compile("(?:外部通所介護I{1,3}[1-9]|外部通所リハI{1,3}[1-9]{2}|外部認知通介I{1,2}i{0,2}[1-9]"
                            + "|外部地域通所介護[1-9]|特定施設生活介護)([1-5])")),
            Map.entry("72", Pattern.compile("認知症通所介護I{1,2}i{0,2}[1-9]([1-5])")),
            Map.entry("73", Pattern.compile("小規模多機能[12]([1-5])")),
            Map.entry("76", Pattern.compile("定期巡回(?:随時I{1,3}[12]?|通所利用減算[12])([1-5])")),
            Map.entry("78", Pattern.compile("地域通所介護[1-9]([1-5])")));

    /** The same for preventive services, where the group is 要支援１ or ２. */
    private static final Map<String, Pattern> SUPPORT = Map.of("66", Pattern.compile("予防通所リハ.*[1-3]([12])"));

    private static final String ADDITION = "加算";

    private CodeLevels() {}

    /** The level that the code is for; empty where it is for several, or its name does not tell. */
    static Optional<CareLevel> of(String code, String name) {
        String base = Normalizer.normalize(name, Normalizer.Form.NFKC).split("・", 2)[0];
        if (base.contains(ADDITION)) {
            return Optional.empty();
        }
        String type = code.substring(0, Math.min(2, code.length()));
        return level(CARE.get(type), base, CareLevel.CARE_1)
                .or(() -> level(SUPPORT.get(type), base, CareLevel.SUPPORT_1));
    }

    private static Optional<CareLevel> level(Pattern names, String name, CareLevel first) {
        Matcher match = names == null ? null : names.matcher(name);
        return match == null || !match.matches()
                ? Optional.empty()
                : Optional.of(CareLevel.values()[first.ordinal() + Integer.parseInt(match.group(1)) - 1]);
    }
}
