package careplan.plan;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** The document cannot be kept as it was typed; nothing was written. */
@ApplicationException(rollback = true)
public class PlanRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DocumentProblem> problems;

    public PlanRefused(List<DocumentProblem> problems) {
        super(problems.size() + " problems");
        this.problems = List.copyOf(problems);
    }

    /** What is wrong; warnings may be among it. */
    public List<DocumentProblem> problems() {
        return problems;
    }
}
