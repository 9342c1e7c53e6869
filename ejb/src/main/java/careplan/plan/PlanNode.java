package careplan.plan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A need, a goal or a service of the tree that the rows of table 2 or of a 支援計画書 make up. */
public class PlanNode implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int level;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<PlanNode> children = new ArrayList<>();

    PlanNode(int level) {
        this.level = level;
    }

    /** From 0, the outermost. */
    public int getLevel() {
        return level;
    }

    /** Text by key of the field; the map itself. */
    public Map<String, String> getValues() {
        return values;
    }

    /** Whether it has neither a text nor anything below it. */
    boolean isEmpty() {
        return children.isEmpty() && values.values().stream().allMatch(value -> value == null || value.isBlank());
    }

    /** What hangs below it; the list itself. */
    public List<PlanNode> getChildren() {
        return children;
    }
}
