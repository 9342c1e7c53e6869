package careplan.edit;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** What was typed cannot be kept; nothing was written. Pages show each problem at its field. */
@ApplicationException(rollback = true)
public class EditRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public EditRefused(List<Problem> problems) {
        super(problems.stream().map(p -> p.field() + ":" + p.key()).toList().toString());
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the fields; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
