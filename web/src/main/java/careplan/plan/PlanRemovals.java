package careplan.plan;

import careplan.page.FacesMessages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * What was taken out of a document since it was opened or kept, the last first: 元に戻す puts one after the other back, without
 * a question before each removal.
 */
@Named
@ViewScoped
public class PlanRemovals implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "planMsg";

    /** Letters of the removed that are told. */
    private static final int TOLD = 20;

    private record Step(Removal<?> removal, String name) implements Serializable {}

    @Inject
    private PlanPage page;

    private final Deque<Step> steps = new ArrayDeque<>();
    private DocumentForm base;

    /** Takes a need, a goal or a service out. */
    public void removeNode(SheetForm sheet, PlanNode node, String name) {
        add(sheet.getTree().remove(node), name, node.getValues());
    }

    /** Takes a row of a list out. */
    public void removeRow(SheetForm sheet, String list, int at, String name) {
        Map<String, String> row = sheet.getLists().get(list).get(at);
        add(sheet.removeRow(list, at), name, row);
    }

    /** The name, and how the first text begins. */
    private void add(Removal<?> removal, String name, Map<String, String> values) {
        String text = values.values().stream()
                .filter(value -> value != null && value.strip().length() > 1)
                .findFirst()
                .map(value -> FacesMessages.text(BUNDLE, "removed.named", name, beginning(value.strip())))
                .orElse(name);
        current().push(new Step(removal, text));
    }

    private static String beginning(String text) {
        int letters = text.codePointCount(0, text.length());
        return letters <= TOLD ? text : text.substring(0, text.offsetByCodePoints(0, TOLD)) + "…";
    }

    /** The steps of the document as it is now: what was kept, or laid over another's, has other lists. */
    private Deque<Step> current() {
        if (base != page.getBase()) {
            base = page.getBase();
            steps.clear();
        }
        return steps;
    }

    /** What would come back next, or null. */
    public String getLast() {
        return current().isEmpty() ? null : current().peek().name();
    }

    /** 元に戻す. */
    public void undo() {
        if (!current().isEmpty()) {
            current().pop().removal().putBack();
        }
    }
}
