package careplan.edit;

import careplan.page.FacesMessages;
import java.io.Serializable;
import org.primefaces.PrimeFaces;

/**
 * A page that edits one record. What was typed stays on the screen whatever happens: a refusal is told at the fields, and
 * when somebody else was quicker the person chooses between the newer record and the own input.
 */
public abstract class EditPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "editMsg";

    private final String labels;
    private Integer newerVersion;

    /**
     * For a feature's page.
     *
     * @param labels variable of the bundle that has {@code field.<field>} for each field
     */
    protected EditPage(String labels) {
        this.labels = labels;
    }

    /**
     * Does it, or tells why not.
     *
     * @param form id of the form with the inputs, which are named like the fields
     * @return whether it was done
     */
    protected boolean act(String form, Runnable deed) {
        try {
            deed.run();
            newerVersion = null;
            PrimeFaces.current().executeScript("CareplanEntry.saved('" + form + "')");
            return true;
        } catch (EditConflict conflict) {
            newerVersion = conflict.version();
            FacesMessages.error(BUNDLE, "conflict", Quicker.named(conflict.change()));
        } catch (EditRefused refused) {
            for (Problem problem : refused.problems()) {
                FacesMessages.errorAt(
                        form + ":" + problem.field(),
                        BUNDLE,
                        "problem." + problem.key(),
                        FacesMessages.text(labels, "field." + problem.field()),
                        problem.value());
            }
        }
        return false;
    }

    /** Says that it was kept. */
    protected static void tellSaved() {
        FacesMessages.info(BUNDLE, "saved");
    }

    /** Takes {@code version} as the one that was seen: the next attempt overwrites it. */
    protected abstract void takeVersion(int version);

    /** Reads the record anew; what was typed is gone. */
    protected abstract void reload();

    /** After a conflict: goes on with what was typed. */
    public void keepMine() {
        takeVersion(newerVersion);
        newerVersion = null;
        FacesMessages.warn(BUNDLE, "conflict.kept");
    }

    /** After a conflict: shows what the other person has kept. */
    public void takeNewer() {
        newerVersion = null;
        reload();
        PrimeFaces.current().executeScript("CareplanEntry.saved()");
    }

    /** Whether somebody else was quicker and the person has not chosen yet. */
    public boolean isConflict() {
        return newerVersion != null;
    }
}
