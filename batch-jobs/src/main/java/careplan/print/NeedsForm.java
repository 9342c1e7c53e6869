package careplan.print;

import java.util.List;

/** 第２表: 居宅サービス計画書（２）. */
public record NeedsForm(String createdOn, String clientName, List<Line> lines) implements FormData {

    /** Rows of the paper form. */
    private static final int ROWS = 6;

    /**
     * A line; what is the same as in the line above is written there only.
     *
     * @param newNeed whether a need begins here
     * @param newGoal whether a goal begins here
     * @param covered ○ for a service that the insurance pays for
     */
    public record Line(
            boolean newNeed,
            String need,
            boolean newGoal,
            String longGoal,
            String longPeriod,
            String shortGoal,
            String shortPeriod,
            String content,
            String covered,
            String serviceType,
            String provider,
            String frequency,
            String period) {}

    @Override
    public String template() {
        return "needs";
    }

    @Override
    public String title() {
        return "居宅サービス計画書（２）";
    }

    /** How many rows are empty. */
    public int blankRows() {
        return Math.max(0, ROWS - lines.size());
    }

    @Override
    public boolean hasRoom() {
        return blankRows() > 0;
    }
}
