package careplan.plan;

import careplan.exchange.FileKind;
import careplan.exchange.format.LayoutField;
import careplan.exchange.format.Layouts;
import java.util.LinkedHashMap;
import java.util.Map;

/** Forms with a fitting value in every field. */
final class PlanTexts {

    private PlanTexts() {}

    /** A form with something everywhere: lists of two rows, trees of two roots with two children at each level. */
    static DocumentForm filled(PlanKind kind) {
        DocumentForm form = new DocumentForm(kind, 1);
        for (SheetForm sheet : form.getSheets()) {
            for (FormPart part : FormParts.of(sheet.getFile())) {
                switch (part.place()) {
                    case HEAD, SHARED -> sheet.getValues().putAll(values(sheet.getFile(), part, ""));
                    case LIST -> {
                        sheet.addRow(part.key()).putAll(values(sheet.getFile(), part, "A"));
                        sheet.addRow(part.key()).putAll(values(sheet.getFile(), part, "B"));
                    }
                    default -> {}
                }
            }
            if (!FormParts.of(sheet.getFile(), FormPart.Place.LEVEL).isEmpty()) {
                grow(sheet, null, "");
            }
        }
        return form;
    }

    private static void grow(SheetForm sheet, PlanNode parent, String name) {
        int level = parent == null ? 0 : parent.getLevel() + 1;
        var levels = FormParts.of(sheet.getFile(), FormPart.Place.LEVEL);
        if (level == levels.size()) {
            return;
        }
        for (String which : new String[] {"1", "2"}) {
            PlanNode node = sheet.getTree().add(parent);
            node.getChildren().clear();
            node.getValues().putAll(values(sheet.getFile(), levels.get(level), name + which));
            grow(sheet, node, name + which);
        }
    }

    private static Map<String, String> values(FileKind file, FormPart part, String name) {
        Map<String, String> values = new LinkedHashMap<>();
        var layout = Layouts.of(file, FormParts.VERSION);
        for (FormField field : part.fields()) {
            values.put(field.key(), value(layout.field(layout.index(field.key())), name));
        }
        return values;
    }

    private static String value(LayoutField field, String name) {
        return switch (field.type()) {
            case DATE -> "20261001";
            case TIME -> "0930";
            case CODE -> field.codes().keySet().iterator().next();
            case INTEGER -> field.name().contains("該当数") ? "2" : "3";
            case OFFICE_NUMBER -> "2870100019";
            case POSTAL_CODE -> "652-0001";
            case TEXT -> field.name() + name;
            default -> "12".substring(0, Math.min(2, field.length()));
        };
    }
}
