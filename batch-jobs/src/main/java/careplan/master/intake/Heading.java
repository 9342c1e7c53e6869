package careplan.master.intake;

import java.util.Optional;

/** The columns of the ministry's Excel of service codes that are read, by what stands above them. */
enum Heading {
    /** 種類. */
    TYPE("種類"),
    /** 項目. */
    ITEM("項目"),
    /** サービス内容略称. */
    NAME("サービス内容略称"),
    /** 合成単位数. */
    UNITS("合成単位数", "単位数", "合成単位"),
    /** 算定単位. */
    UNIT_KIND("算定単位"),
    /** 給付管理単位数, which only types with 大規模型 have. */
    COUNTED_UNITS("給付管理単位数");

    private final String[] words;

    Heading(String... words) {
        this.words = words;
    }

    /** The heading that these words are, line breaks and spaces left out. */
    static Optional<Heading> of(String text) {
        String bare = NameText.bare(text);
        for (Heading heading : values()) {
            for (String word : heading.words) {
                if (word.equals(bare)) {
                    return Optional.of(heading);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a table without it is none. */
    boolean isNeeded() {
        return this != COUNTED_UNITS;
    }
}
