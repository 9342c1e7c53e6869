package careplan.plan;

import careplan.exchange.FileKind;
import careplan.exchange.format.Layout;
import careplan.exchange.format.LayoutField;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the rows of a file into a sheet and back. */
final class DocumentRows {

    private DocumentRows() {}

    /**
     * What the rows name the document by.
     *
     * @param updater 更新業者コード, the number of the office that keeps it
     */
    record Keys(String insurerNumber, String insuredNumber, String keyField, LocalDate keyDate, String updater) {}

    /** Fills an empty sheet. */
    static void read(SheetForm sheet, List<Row> rows) {
        FileKind file = sheet.getFile();
        for (FormPart part : FormParts.of(file)) {
            switch (part.place()) {
                case HEAD, SHARED -> {
                    if (!rows.isEmpty()) {
                        take(rows.get(0), part, sheet.getValues());
                    }
                }
                case LIST -> readList(sheet.getLists().get(part.key()), part, rows);
                default -> {}
            }
        }
        if (!FormParts.of(file, FormPart.Place.LEVEL).isEmpty()) {
            sheet.setTree(PlanTree.of(file, rows));
        }
    }

    /** Of rows that hold entries of several lists, each list takes its own. */
    private static void readList(List<Map<String, String>> list, FormPart part, List<Row> rows) {
        for (Row row : rows) {
            if (part.fields().stream()
                    .anyMatch(field -> !row.getIfPresent(field.key()).isEmpty())) {
                Map<String, String> values = new LinkedHashMap<>();
                take(row, part, values);
                list.add(values);
            }
        }
    }

    private static void take(Row row, FormPart part, Map<String, String> values) {
        part.fields().forEach(field -> values.put(field.key(), row.text(field.key())));
    }

    /** The rows of a sheet; none for a list or a tree without entries. */
    static List<Row> write(SheetForm sheet, Keys keys) {
        List<Row> rows = new ArrayList<>();
        FileKind file = sheet.getFile();
        if (!FormParts.of(file, FormPart.Place.HEAD).isEmpty()) {
            rows.add(row(sheet, keys).build());
        }
        for (FormPart part : FormParts.of(file, FormPart.Place.LIST)) {
            for (Map<String, String> entry : sheet.getLists().get(part.key())) {
                if (entry.values().stream().anyMatch(value -> value != null && !value.isBlank())) {
                    rows.add(put(row(sheet, keys), part, entry).build());
                }
            }
        }
        if (!FormParts.of(file, FormPart.Place.LEVEL).isEmpty()) {
            sheet.getTree().paths().forEach(path -> rows.add(row(sheet, keys, path)));
        }
        return rows;
    }

    private static Row row(SheetForm sheet, Keys keys, List<PlanTree.Numbered> path) {
        Row.Builder row = row(sheet, keys);
        List<FormPart> levels = FormParts.of(sheet.getFile(), FormPart.Place.LEVEL);
        for (PlanTree.Numbered step : path) {
            int level = step.node().getLevel();
            row.set(PlanTree.numberFields(sheet.getFile()).get(level), step.number());
            if (!step.repeated()) {
                put(row, levels.get(level), step.node().getValues());
            }
        }
        return row.build();
    }

    private static Row.Builder row(SheetForm sheet, Keys keys) {
        Layout layout = Layouts.of(sheet.getFile(), FormParts.VERSION);
        Row.Builder row = Row.builder(layout)
                .set("保険者番号", keys.insurerNumber())
                .set("被保険者番号", keys.insuredNumber())
                .set(keys.keyField(), keys.keyDate())
                .setIfPresent("更新業者コード", keys.updater());
        for (LayoutField field : layout.fields()) {
            String value = sheet.getValues().get(field.key());
            if (value != null) {
                row.set(field.key(), value);
            }
        }
        return row;
    }

    private static Row.Builder put(Row.Builder row, FormPart part, Map<String, String> values) {
        part.fields().forEach(field -> row.set(field.key(), values.get(field.key())));
        return row;
    }
}
