package careplan.print;

import careplan.frame.Frame;
import careplan.page.FacesMessages;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The question before 一括印刷 of a list: what would be printed, and how much of it. It prints the ticked rows, or all that was
 * found where none is ticked.
 */
@Named
@ViewScoped
public class PrintAsk implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Set<String> RESULT_MENUS = Set.of("CAREPLAN_LINK", "BATCH_STATUS");

    @Inject
    private Frame frame;

    @Inject
    private PrintAction prints;

    private String source;
    private List<Long> ids = List.of();
    private String question;

    /**
     * Asks, or says that there is nothing to print.
     *
     * @param source name of a {@link PrintSource}
     * @param what the list in words, with its month
     * @param ticked whether these are the ticked rows; else they are all that was found
     */
    public void ask(String source, String what, Collection<Long> ids, boolean ticked) {
        if (ids.isEmpty()) {
            FacesMessages.warn("printMsg", "nothingChosen");
            FacesContext.getCurrentInstance().validationFailed();
            return;
        }
        this.source = source;
        this.ids = List.copyOf(ids);
        question = FacesMessages.text("printMsg", ticked ? "ask.ticked" : "ask.all", what, ids.size());
    }

    /** Has them printed. */
    public void print() {
        prints.all(source, ids);
        ids = List.of();
    }

    /** Whether the person could see the result. */
    public boolean isOffered() {
        return RESULT_MENUS.stream().anyMatch(frame::mayUse);
    }

    public String getQuestion() {
        return question;
    }
}
