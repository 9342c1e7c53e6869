package careplan.schedule.statement;

/**
 * When a rate (an addition or reduction in thousandths) is computed. Rates are multiplied one after the other, each time
 * rounded half up to a whole unit (老企36号 第二の1(1)), in the order in which the 算定構造 of the tariff lists them; 処遇改善
 * comes last and is a rate of all units.
 */
public enum RateStep {
    /** 高齢者虐待防止措置未実施減算, 業務継続計画未策定減算, 身体拘束廃止未実施減算. */
    SAFEGUARD("虐待防止", "業務継続計画", "身体拘束"),
    /** 特定事業所加算. */
    QUALIFIED_OFFICE("特定事業所"),
    /** 共生型サービス. */
    INCLUSIVE("共生型"),
    /** 同一建物減算. */
    SAME_BUILDING("同一建物"),
    /** 特別地域加算. */
    SPECIAL_AREA("特別地域"),
    /** 中山間地域等における小規模事業所加算. */
    SMALL_OFFICE("小規模事業"),
    /** 中山間地域等に居住する者へのサービス提供加算. */
    REMOTE_HOME("中山間"),
    /** Any other rate of the services themselves. */
    OTHER,
    /** 処遇改善加算 and its forerunners: a rate of everything else of the type, and of none of themselves. */
    TREATMENT("処遇改善", "ベースアップ");

    private final String[] words;

    RateStep(String... words) {
        this.words = words;
    }

    /** The step of the rate with this name; the published tables tell rates apart by nothing else. */
    public static RateStep ofName(String name) {
        for (RateStep step : values()) {
            for (String word : step.words) {
                if (name.contains(word)) {
                    return step;
                }
            }
        }
        return OTHER;
    }
}
