package careplan.plan;

import careplan.exchange.FileKind;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One file of a plan document as a page edits it. */
public class SheetForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final FileKind file;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();
    private PlanTree tree;

    SheetForm(FileKind file) {
        this.file = file;
        FormParts.of(file, FormPart.Place.LIST).forEach(part -> lists.put(part.key(), new ArrayList<>()));
        tree = new PlanTree(file);
    }

    /** Which file. */
    public FileKind getFile() {
        return file;
    }

    /** What stands once, by key of the field: the head row, or what all rows share; the map itself. */
    public Map<String, String> getValues() {
        return values;
    }

    /** The rows of each list by its key; the lists themselves. */
    public Map<String, List<Map<String, String>>> getLists() {
        return lists;
    }

    /** The tree; without roots for files that are none. */
    public PlanTree getTree() {
        return tree;
    }

    void setTree(PlanTree tree) {
        this.tree = tree;
    }

    /** Adds an empty row to a list. */
    public Map<String, String> addRow(String list) {
        Map<String, String> row = new LinkedHashMap<>();
        lists.get(list).add(row);
        return row;
    }

    /** Takes a row out of a list. */
    public Removal<Map<String, String>> removeRow(String list, int at) {
        return Removal.of(lists.get(list), at);
    }

    /** Moves a row of a list: up by -1, down by 1. */
    public void moveRow(String list, int at, int by) {
        List<Map<String, String>> rows = lists.get(list);
        int to = at + by;
        if (to >= 0 && to < rows.size()) {
            rows.add(to, rows.remove(at));
        }
    }
}
