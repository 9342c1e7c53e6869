package careplan.print;

/**
 * One form, ready to be printed: every value is the text that the paper shows, never null.
 *
 * <p>Forms know no entity and no database, so that what was received, what is planned here and what a test makes up are
 * printed by the same writer.
 */
public sealed interface FormData
        permits UsageForm,
                StatementForm,
                CarePlanForm,
                NeedsForm,
                WeekForm,
                ProfileForm,
                PreventivePlanForm,
                ProofForm {

    /** The template in this package's resources, without its extension. */
    String template();

    /** What the form is called where it is told from others: on sheets that continue it, and in the PDF's contents. */
    String title();

    /** Whose form it is. */
    String clientName();

    /** The same as sheets that continue a form say it. */
    default String owner() {
        return clientName() + "　様";
    }

    /** Whether it has empty rows or room below texts as the paper form has; given up where that would make a sheet. */
    default boolean hasRoom() {
        return false;
    }

    /** How many sheets the form has when its entries are short. */
    default int sheets() {
        return 1;
    }

    /** Whether it is printed on A3, √2 times as large. */
    default boolean large() {
        return false;
    }

    /** Whether the paper lies on its long side. */
    default boolean landscape() {
        return true;
    }
}
