package careplan.edit;

import careplan.audit.LastChange;
import careplan.page.FacesMessages;
import java.time.format.DateTimeFormatter;

/** Names who was quicker, for the words of a conflict. */
public final class Quicker {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Quicker() {}

    /** The person with the time of the change; 「ほかの人」 where it is not known who it was. */
    public static String named(LastChange change) {
        return change == null
                ? FacesMessages.text("editMsg", "conflict.somebody")
                : FacesMessages.text(
                        "editMsg", "conflict.person", change.name(), change.at().format(TIME));
    }
}
