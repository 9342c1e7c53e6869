package careplan.plan;

import careplan.edit.Checks;
import java.util.List;
import java.util.Map;

/**
 * Makes texts alike that are the same to people: blanks are nothing, lines end in one way, short values are half-width.
 * Needs and goals that say nothing go, which would be printed and sent as empty rows.
 */
final class DocumentTidy {

    private DocumentTidy() {}

    static void tidy(DocumentForm form) {
        for (SheetForm sheet : form.getSheets()) {
            List<FormPart> parts = FormParts.of(sheet.getFile());
            for (FormPart part : parts) {
                switch (part.place()) {
                    case HEAD, SHARED -> tidy(part, sheet.getValues());
                    case LIST -> sheet.getLists().get(part.key()).forEach(row -> tidy(part, row));
                    default -> {}
                }
            }
            tidy(
                    FormParts.of(sheet.getFile(), FormPart.Place.LEVEL),
                    sheet.getTree().getRoots());
            sheet.getTree().prune();
        }
    }

    private static void tidy(List<FormPart> levels, List<PlanNode> nodes) {
        for (PlanNode node : nodes) {
            tidy(levels.get(node.getLevel()), node.getValues());
            tidy(levels, node.getChildren());
        }
    }

    private static void tidy(FormPart part, Map<String, String> values) {
        for (FormField field : part.fields()) {
            String value = values.get(field.key());
            if (value != null) {
                String text = field.length() > 0
                        ? Checks.narrow(value)
                        : value.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
                values.put(field.key(), text.isBlank() ? null : text);
            }
        }
    }
}
