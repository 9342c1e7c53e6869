package careplan.exchange.format;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes docs/format-reference.md and docs/messages.md from the layouts and the message catalogue. */
final class ReferencePages {
    private static final String MADE = "<!-- Made by ReferencePagesTest from the layouts and the message catalogue; "
            + "do not edit. To renew: mvn -pl batch-jobs -am test -Dtest=ReferencePagesTest "
            + "-Dsurefire.failIfNoSpecifiedTests=false -Dcareplan.write-docs=true -->\n\n";

    private final Map<String, String> storage = new HashMap<>();

    ReferencePages() {
        for (String[] line : Resources.tsv("storage.tsv")) {
            storage.put(line[0] + "/" + line[1], line[2]);
        }
    }

    /** Where a field is kept: Entity.attribute or a word in parentheses; null when the table says nothing. */
    String storage(FileKind kind, String field) {
        return storage.getOrDefault(kind + "/" + field, storage.get(kind + "/*"));
    }

    String formatReference() {
        StringBuilder page = new StringBuilder("# The files of the data standard, field by field\n\n").append(MADE);
        page.append("Every file of ケアプランデータ連携標準仕様 that this product reads and writes, as the layouts in ")
                .append("`persistence/src/main/resources/careplan/exchange/layouts.tsv` have it: reading, writing, ")
                .append("checking and this page come from that table.\n\n")
                .append("- **V3**, **V4**: number of the field in that version, - where it has none.\n")
                .append("- **Type**: what the form checks ask for. 自由記述 is written in double quotes.\n")
                .append("- **Length**: most characters; where the versions differ, V3/V4.\n")
                .append("- **Req.**: R = empty is an error (F04), r = empty is a warning (F05).\n")
                .append("- **Kept in**: entity and attribute. Until a received record is taken in, its rows are kept ")
                .append("as text in ReceivedPart.content. Plan documents keep their rows as the standard has them in ")
                .append(
                        "PlanDocumentPart.content (see adr/0008), so do the rows of UPHOSOKU that come with a plan.\n\n");
        units(page);
        for (FileKind kind : FileKind.values()) {
            file(page, kind);
        }
        return page.toString();
    }

    private static void units(StringBuilder page) {
        page.append("## Send units\n\n| Data | V3 | V4 |\n|---|---|---|\n");
        for (DataKind kind : DataKind.values()) {
            page.append("| ").append(kind.label());
            for (ExchangeVersion version : ExchangeVersion.values()) {
                page.append(" | ").append(members(kind, version));
            }
            page.append(" |\n");
        }
        page.append("\nMembers in parentheses may be missing.");
        page.append(" Pictures of UPKIHON are named `UPKIHON_IMAGE_…_NNNN.jpg`.\n");
    }

    private static String members(DataKind kind, ExchangeVersion version) {
        if (!kind.existsIn(version)) {
            return "-";
        }
        StringBuilder members = new StringBuilder();
        kind.requiredFiles(version)
                .forEach(file -> members.append(members.isEmpty() ? "" : ", ").append(file));
        kind.optionalFiles(version)
                .forEach(file -> members.append(", (").append(file).append(')'));
        return members.toString();
    }

    private void file(StringBuilder page, FileKind kind) {
        page.append("\n## ")
                .append(kind.name())
                .append(' ')
                .append(kind.label())
                .append("\n\n");
        page.append("Name: `")
                .append(kind.name())
                .append(kind.monthInName() ? "_YYYYMM" : "")
                .append("_…`\n\n");
        page.append("| V3 | V4 | 項目 | Type | Length | Req. | Values | Kept in |\n|---|---|---|---|---|---|---|---|\n");
        Optional<Layout> v3 = Layouts.find(kind, ExchangeVersion.V3);
        Optional<Layout> v4 = Layouts.find(kind, ExchangeVersion.V4);
        Map<String, LayoutField[]> fields = new LinkedHashMap<>();
        v4.ifPresent(layout -> collect(fields, layout, 1));
        v3.ifPresent(layout -> collect(fields, layout, 0));
        fields.forEach((key, pair) -> {
            LayoutField field = pair[1] == null ? pair[0] : pair[1];
            page.append("| ")
                    .append(number(pair[0]))
                    .append(" | ")
                    .append(number(pair[1]))
                    .append(" | ")
                    .append(field.name())
                    .append(" | ")
                    .append(field.type().label())
                    .append(" | ")
                    .append(length(pair[0], pair[1]))
                    .append(" | ")
                    .append(presence(field))
                    .append(" | ")
                    .append(field.note().replace("|", "\\|"))
                    .append(" | ")
                    .append(storage(kind, key))
                    .append(" |\n");
        });
    }

    private static void collect(Map<String, LayoutField[]> fields, Layout layout, int side) {
        for (LayoutField field : layout.fields()) {
            fields.computeIfAbsent(field.key(), k -> new LayoutField[2])[side] = field;
        }
    }

    private static String number(LayoutField field) {
        return field == null ? "-" : String.valueOf(field.number());
    }

    private static String length(LayoutField v3, LayoutField v4) {
        String older = v3 == null ? "" : length(v3);
        String newer = v4 == null ? "" : length(v4);
        if (older.isEmpty() || newer.isEmpty() || older.equals(newer)) {
            return newer.isEmpty() ? older : newer;
        }
        return older + "/" + newer;
    }

    private static String length(LayoutField field) {
        return field.freeText() ? "-" : String.valueOf(field.length());
    }

    private static String presence(LayoutField field) {
        return switch (field.presence()) {
            case REQUIRED -> "R";
            case EXPECTED -> "r";
            case OPTIONAL -> "";
        };
    }

    String messages() {
        StringBuilder page = new StringBuilder("# Messages of the exchange\n\n").append(MADE);
        page.append(
                        "Every message that reading, writing, checking and taking in files can give. エラー stops the record it ")
                .append(
                        "is about (a client's month, plan or profile), or the file or send unit when it is about that; ")
                .append("警告 stops nothing. {field} and {value} are the place in the file, {0}, {1} … are filled in.\n");
        String group = "";
        for (MessageCode code : sorted()) {
            if (!code.group().equals(group)) {
                group = code.group();
                page.append("\n## ").append(group).append("：").append(MessageCatalogue.groupLabel(group));
                page.append("\n\n| Code | | Text | What to do |\n|---|---|---|---|\n");
            }
            page.append("| ")
                    .append(code.id())
                    .append(" | ")
                    .append(MessageCatalogue.severity(code).label())
                    .append(" | ")
                    .append(MessageCatalogue.pattern(code))
                    .append(" | ")
                    .append(MessageCatalogue.action(code))
                    .append(" |\n");
        }
        return page.toString();
    }

    /** In the order of the enumeration's groups, by id within a group. */
    private static List<MessageCode> sorted() {
        Map<String, Integer> groups = new HashMap<>();
        for (MessageCode code : MessageCode.values()) {
            groups.putIfAbsent(code.group(), groups.size());
        }
        return List.of(MessageCode.values()).stream()
                .sorted((one, other) -> one.group().equals(other.group())
                        ? one.id().compareTo(other.id())
                        : groups.get(one.group()) - groups.get(other.group()))
                .toList();
    }
}
