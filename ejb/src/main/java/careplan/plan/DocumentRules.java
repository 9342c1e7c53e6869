package careplan.plan;

import careplan.exchange.FileKind;
import careplan.exchange.format.FormChecks;
import careplan.exchange.format.LayoutField;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Message;
import careplan.exchange.format.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a plan document must be like to be kept: its rows pass the checks that received files must pass too. */
final class DocumentRules {

    private DocumentRules() {}

    /**
     * Checks everything that can be told without the database.
     *
     * @param rows by file, as they would be kept
     */
    static List<DocumentProblem> check(DocumentForm form, Map<FileKind, List<Row>> rows) {
        List<DocumentProblem> problems = new ArrayList<>();
        rows.forEach((file, ofFile) -> check(file, ofFile, problems));
        for (SheetForm sheet : form.getSheets()) {
            checkTree(sheet, sheet.getTree().getRoots(), problems);
            checkTimes(sheet, problems);
            checkHits(sheet, problems);
        }
        return problems;
    }

    private static void check(FileKind file, List<Row> rows, List<DocumentProblem> problems) {
        var layout = Layouts.of(file, FormParts.VERSION);
        List<Message> messages = new ArrayList<>();
        FormChecks checks = new FormChecks(layout, file.name(), messages::add);
        for (int i = 0; i < rows.size(); i++) {
            messages.clear();
            checks.check(rows.get(i));
            for (Message message : messages) {
                problems.add(problem(file, rows.get(i), i + 1, message));
            }
        }
    }

    /** Messages know a field by its name, which two fields of a file may share: then it is the one with the value. */
    private static DocumentProblem problem(FileKind file, Row row, int number, Message message) {
        String key = row.layout().fields().stream()
                .filter(field -> field.name().equals(message.field()))
                .filter(field ->
                        message.value().isEmpty() || row.get(field.key()).startsWith(shown(message)))
                .map(LayoutField::key)
                .findFirst()
                .orElse(message.field());
        return new DocumentProblem(file, key, number, message.text(), null, !message.isError());
    }

    private static String shown(Message message) {
        String value = message.value();
        return value.endsWith("…") ? value.substring(0, value.length() - 1) : value;
    }

    private static void checkTree(SheetForm sheet, List<PlanNode> nodes, List<DocumentProblem> problems) {
        if (nodes.size() > PlanTree.MOST) {
            problems.add(new DocumentProblem(sheet.getFile(), "", 0, null, "tooMany", false));
        }
        nodes.forEach(node -> checkTree(sheet, node.getChildren(), problems));
    }

    /** No more questions of the check list can have applied than it has. */
    private static void checkHits(SheetForm sheet, List<DocumentProblem> problems) {
        if (sheet.getFile() != FileKind.UPYOBO) {
            return;
        }
        for (CheckListProgram program : CheckListProgram.values()) {
            String hits = sheet.getValues().get(program.hitsField());
            if (hits != null && hits.matches("[0-9]{1,4}") && Integer.parseInt(hits) > program.questions()) {
                problems.add(new DocumentProblem(
                        sheet.getFile(), program.hitsField(), program.questions(), null, "tooManyHits", false));
            }
        }
    }

    /** An entry of the week needs its day and a time to be shown and sent. */
    private static void checkTimes(SheetForm sheet, List<DocumentProblem> problems) {
        if (sheet.getFile() != FileKind.UP3KYO) {
            return;
        }
        List<Map<String, String>> services = sheet.getLists().get("service");
        for (int i = 0; i < services.size(); i++) {
            Map<String, String> entry = services.get(i);
            boolean used = entry.values().stream().anyMatch(value -> value != null);
            for (String field : List.of("曜日", "開始時間", "終了時間", "介護サービス内容")) {
                if (used && entry.get(field) == null) {
                    problems.add(new DocumentProblem(sheet.getFile(), field, i + 1, null, "weekIncomplete", false));
                    break;
                }
            }
        }
    }
}
