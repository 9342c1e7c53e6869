package careplan.print;

/**
 * One form, ready to be printed: every value is the text that the paper shows, never null.
 *
 * <p>Forms know no entity and no database, so that what was received, what is planned here and what a test makes up are
 * printed by the same writer.
 */
public sealed interface FormData
        permits UsageForm, StatementForm, CarePlanForm, NeedsForm, WeekForm, ProfileForm, PreventivePlanForm {

    /** The template in this package's resources, without its extension. */
    String template();

    /** Whether the paper lies on its long side. */
    default boolean landscape() {
        return true;
    }
}
