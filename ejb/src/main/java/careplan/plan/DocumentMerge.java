package careplan.plan;

import careplan.exchange.FileKind;
import careplan.exchange.format.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lays what a person has typed over a newer reading of the same document: field by field in the head, a list or a tree as a
 * whole. What only the other has changed is taken over; where both have changed the same, the person's own stands.
 */
public final class DocumentMerge {

    private static final DocumentRows.Keys NO_KEYS = new DocumentRows.Keys("", "", "被保険者番号", (LocalDate) null, "");

    private final DocumentForm base;
    private final DocumentForm mine;
    private final DocumentForm newer;
    private final List<String> both = new ArrayList<>();

    /**
     * @param base as both began
     * @param mine changed in place
     * @param newer as it is kept now
     */
    public DocumentMerge(DocumentForm base, DocumentForm mine, DocumentForm newer) {
        this.base = base;
        this.mine = mine;
        this.newer = newer;
    }

    /**
     * Does it.
     *
     * @return the names of what both have changed, differently: fields, or whole tables
     */
    public List<String> layOver() {
        DocumentTidy.tidy(mine);
        mine.setVersion(newer.getVersion());
        mine.setKeyDate(merged(mine.getKind().keyField(), base.getKeyDate(), mine.getKeyDate(), newer.getKeyDate()));
        mine.setInsured(merged("被保険者番号", base.getInsured(), mine.getInsured(), newer.getInsured()));
        mine.setCareManagerId(
                merged("担当ケアマネ", base.getCareManagerId(), mine.getCareManagerId(), newer.getCareManagerId()));
        if (!mine.isPictureNew() && mine.isPicture() == base.isPicture()) {
            mine.setPicture(newer.isPicture());
        }
        for (SheetForm sheet : mine.getSheets()) {
            values(sheet, base.sheet(sheet.getFile()), newer.sheet(sheet.getFile()));
            entries(sheet, base.sheet(sheet.getFile()), newer.sheet(sheet.getFile()));
        }
        return both;
    }

    private void values(SheetForm sheet, SheetForm read, SheetForm now) {
        Map<String, String> before = read.getValues();
        for (FormPart part : FormParts.of(sheet.getFile())) {
            if (part.place() == FormPart.Place.HEAD || part.place() == FormPart.Place.SHARED) {
                for (FormField field : part.fields()) {
                    String key = field.key();
                    sheet.getValues()
                            .put(
                                    key,
                                    merged(
                                            field.label(),
                                            before.get(key),
                                            sheet.getValues().get(key),
                                            now.getValues().get(key)));
                }
            }
        }
    }

    private void entries(SheetForm sheet, SheetForm read, SheetForm now) {
        FileKind file = sheet.getFile();
        if (!FormParts.of(file, FormPart.Place.HEAD).isEmpty()) {
            return;
        }
        List<String> before = texts(read);
        List<String> typed = texts(sheet);
        List<String> kept = texts(now);
        if (typed.equals(before)) {
            sheet.getLists().putAll(now.getLists());
            sheet.setTree(now.getTree());
        } else if (!kept.equals(before) && !kept.equals(typed)) {
            both.add(file.label());
        }
    }

    /** The rows without what the sheet's values are in. */
    private static List<String> texts(SheetForm sheet) {
        SheetForm entries = new SheetForm(sheet.getFile());
        entries.getLists().putAll(sheet.getLists());
        entries.setTree(sheet.getTree());
        return DocumentRows.write(entries, NO_KEYS).stream()
                .map(Row::values)
                .map(List::of)
                .map(List::toString)
                .toList();
    }

    private <T> T merged(String label, T before, T typed, T kept) {
        if (Objects.equals(typed, before)) {
            return kept;
        }
        if (!Objects.equals(kept, before) && !Objects.equals(kept, typed)) {
            both.add(label);
        }
        return typed;
    }
}
