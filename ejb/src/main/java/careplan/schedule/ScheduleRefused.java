package careplan.schedule;

import jakarta.ejb.ApplicationException;
import java.io.Serializable;
import java.util.List;

/** A month could not be changed as wished; nothing was written. The problems are keys of the pages' bundle. */
@ApplicationException(rollback = true)
public class ScheduleRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * What is wrong.
     *
     * @param key in the bundle: {@code refused.<key>}
     * @param line number of the line on the screen, from 1, or 0 for the month as a whole
     * @param value what was given, for the message
     */
    public record Problem(String key, int line, String value) implements Serializable {}

    private final transient List<Problem> problems;

    public ScheduleRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::key).distinct().toList().toString());
        this.problems = List.copyOf(problems);
    }

    public ScheduleRefused(String key) {
        this(List.of(new Problem(key, 0, null)));
    }

    ScheduleRefused(MonthRefused refused) {
        this(refused.key());
    }

    public List<Problem> problems() {
        return problems;
    }
}
