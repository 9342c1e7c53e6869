package careplan.plan;

import careplan.exchange.FileKind;
import careplan.exchange.format.Row;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The tree of three levels that rows of UP2KYO (課題, 援助目標, 援助内容) or UPYOBO_SUB (課題, 支援計画, 利用サービス) make up. Each level has
 * a number of its own; its texts stand in the first row that has it and are empty below, as the standard wants it.
 */
public class PlanTree implements Serializable {

    /** The most that a number can count. */
    static final int MOST = 99;

    private static final long serialVersionUID = 1L;

    private final FileKind file;
    private final List<PlanNode> roots = new ArrayList<>();

    PlanTree(FileKind file) {
        this.file = file;
    }

    /** The number fields, by level. */
    static List<String> numberFields(FileKind file) {
        return file == FileKind.UP2KYO ? List.of("課題ＮＯ", "援助目標ＮＯ", "援助内容ＮＯ") : List.of("課題ＮＯ", "支援計画ＮＯ", "利用サービスＮＯ");
    }

    /** The tree of rows in their order. */
    static PlanTree of(FileKind file, List<Row> rows) {
        PlanTree tree = new PlanTree(file);
        Row above = null;
        for (Row row : rows) {
            tree.take(row, above);
            above = row;
        }
        return tree;
    }

    private void take(Row row, Row above) {
        List<PlanNode> siblings = roots;
        boolean fresh = above == null;
        for (int level = 0; level < levels().size(); level++) {
            fresh = fresh || siblings.isEmpty() || begins(row, above, level, siblings.get(siblings.size() - 1));
            if (fresh && isEmpty(row, level)) {
                return;
            }
            if (fresh) {
                siblings.add(node(row, level));
            }
            siblings = siblings.get(siblings.size() - 1).getChildren();
        }
    }

    /** Whether the row begins something: another number than the row above, or a text that {@code last} does not have. */
    private boolean begins(Row row, Row above, int level, PlanNode last) {
        String number = numberFields(file).get(level);
        return !row.get(number).equals(above.get(number))
                || levels().get(level).fields().stream()
                        .map(FormField::key)
                        .anyMatch(key -> !row.isEmpty(key)
                                && !row.get(key).equals(last.getValues().get(key)));
    }

    /** Whether the row has nothing from this level on. */
    private boolean isEmpty(Row row, int level) {
        for (int i = level; i < levels().size(); i++) {
            if (!row.isEmpty(numberFields(file).get(i))
                    || levels().get(i).fields().stream().anyMatch(field -> !row.isEmpty(field.key()))) {
                return false;
            }
        }
        return true;
    }

    private PlanNode node(Row row, int level) {
        PlanNode node = new PlanNode(level);
        levels().get(level).fields().forEach(field -> node.getValues().put(field.key(), row.text(field.key())));
        return node;
    }

    /** Puts a new node at the end of {@code parent}'s children, or of the roots if it is null, and gives it children of its own. */
    public PlanNode add(PlanNode parent) {
        PlanNode node = new PlanNode(parent == null ? 0 : parent.getLevel() + 1);
        levels().get(node.getLevel()).fields().forEach(field -> node.getValues().put(field.key(), null));
        siblings(parent).add(node);
        if (node.getLevel() + 1 < levels().size()) {
            add(node);
        }
        return node;
    }

    /** Takes a node out, with all below it. */
    public Removal<PlanNode> remove(PlanNode node) {
        List<PlanNode> siblings = siblings(parent(node));
        return Removal.of(siblings, siblings.indexOf(node));
    }

    /** Takes out what says nothing: nodes without a text that have nothing with one below them. */
    void prune() {
        prune(roots);
    }

    private static void prune(List<PlanNode> nodes) {
        nodes.forEach(node -> prune(node.getChildren()));
        nodes.removeIf(PlanNode::isEmpty);
    }

    /** Moves a node among its siblings: up by -1, down by 1; at the end it stays where it is. */
    public void move(PlanNode node, int by) {
        List<PlanNode> siblings = siblings(parent(node));
        int to = siblings.indexOf(node) + by;
        if (to >= 0 && to < siblings.size()) {
            siblings.remove(node);
            siblings.add(to, node);
        }
    }

    private List<PlanNode> siblings(PlanNode parent) {
        return parent == null ? roots : parent.getChildren();
    }

    private PlanNode parent(PlanNode node) {
        return node.getLevel() == 0 ? null : parent(roots, node);
    }

    private static PlanNode parent(List<PlanNode> nodes, PlanNode child) {
        for (PlanNode node : nodes) {
            if (node.getChildren().contains(child)) {
                return node;
            }
            PlanNode below = parent(node.getChildren(), child);
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    /** The nodes from the root to each innermost one, with their numbers: what the rows are made of. */
    List<List<Numbered>> paths() {
        List<List<Numbered>> paths = new ArrayList<>();
        collect(roots, List.of(), paths);
        return paths;
    }

    /** A node with its place among its siblings, from 1, and whether the path before went through it too. */
    record Numbered(PlanNode node, int number, boolean repeated) {}

    private static void collect(List<PlanNode> nodes, List<Numbered> above, List<List<Numbered>> paths) {
        for (int i = 0; i < nodes.size(); i++) {
            List<Numbered> path = new ArrayList<>();
            boolean later = i > 0;
            above.forEach(node -> path.add(new Numbered(node.node(), node.number(), node.repeated() || later)));
            path.add(new Numbered(nodes.get(i), i + 1, false));
            if (nodes.get(i).getChildren().isEmpty()) {
                paths.add(path);
            } else {
                collect(nodes.get(i).getChildren(), path, paths);
            }
        }
    }

    private List<FormPart> levels() {
        return FormParts.of(file, FormPart.Place.LEVEL);
    }

    /** The outermost nodes; the list itself. */
    public List<PlanNode> getRoots() {
        return roots;
    }
}
