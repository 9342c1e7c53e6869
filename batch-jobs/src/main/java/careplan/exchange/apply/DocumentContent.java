package careplan.exchange.apply;

import careplan.base.JapanTime;
import careplan.client.Client;
import careplan.client.Insurer;
import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.Row;
import careplan.exchange.receive.ClientMatch;
import careplan.exchange.receive.ReceivedRecord;
import careplan.exchange.receive.ReceivedRows;
import careplan.file.StoredFileStore;
import careplan.plan.PartRows;
import careplan.plan.PlanDocument;
import careplan.plan.PlanDocumentImage;
import careplan.plan.PlanDocumentPart;
import careplan.request.RowAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 利用者情報 and 支援計画書 received by an office that plans: become its own document of that client and date, which it then
 * goes on from. What the office has changed itself is replaced only when told to.
 */
@ApplicationScoped
public class DocumentContent implements RecordContent {

    private static final int AUTHOR_LENGTH = 60;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private ReceivedRows receivedRows;

    @Inject
    private OwnDocuments documents;

    @Inject
    private StoredFileStore files;

    @Override
    public Set<DataKind> kinds() {
        return Set.of(DataKind.CLIENT_PROFILE, DataKind.PREVENTIVE_PLAN);
    }

    @Override
    public Comparison compare(ReceivedRecord record, ClientMatch.Known client) {
        Map<FileKind, List<Row>> rows = receivedRows.of(record);
        byte[] picture = receivedRows.picture(record, rows).map(this::bytes).orElse(null);
        PlanDocument kept = documents.of(record, client);
        String subject = Words.format("document", record.getDataKind().label(), Words.value(record.getKeyDate()));
        List<Change> changes = new ArrayList<>(DocumentPatch.between(
                kinds(record), names(record), kept == null ? null : OwnDocuments.rows(kept), rows));
        picture(kept, picture, changes);
        return new Comparison(
                new Comparison.ClientName(client.id(), client.code(), client.name()),
                subject,
                kept == null ? RowAction.ADDED : RowAction.CHANGED,
                null,
                kept != null && documents.editedHere(kept)
                        ? Message.of(MessageCode.DATA_DOCUMENT_CHANGED_HERE, subject)
                        : null,
                changes,
                List.of(),
                null,
                () -> carryOut(record, client, kept, rows, picture));
    }

    private static List<FileKind> kinds(ReceivedRecord record) {
        FileKind head = record.getDataKind().parent();
        return record.getDataKind().files(record.getTransmission().getExchangeVersion()).stream()
                .filter(kind -> kind.name().startsWith(head.name()))
                .toList();
    }

    private static Map<FileKind, String> names(ReceivedRecord record) {
        Map<FileKind, String> names = new EnumMap<>(FileKind.class);
        kinds(record).forEach(kind -> names.put(kind, FileNames.of(record.getTransmission(), kind)));
        return names;
    }

    private static void picture(PlanDocument kept, byte[] picture, List<Change> changes) {
        byte[] before = kept == null || kept.getImages().isEmpty()
                ? null
                : kept.getImages().get(0).getContent();
        if (before == null && picture == null) {
            return;
        }
        String subject = Words.text("picture");
        String size = picture == null ? null : Words.format("picture.size", picture.length);
        if (Arrays.equals(before, picture)) {
            changes.add(Change.unchanged(null, subject, size));
        } else {
            changes.add(new Change(
                    before == null ? RowAction.ADDED : picture == null ? RowAction.DELETED : RowAction.CHANGED,
                    null,
                    subject,
                    before == null ? null : Words.format("picture.size", before.length),
                    size,
                    null,
                    () -> {}));
        }
    }

    private void carryOut(
            ReceivedRecord record,
            ClientMatch.Known client,
            PlanDocument kept,
            Map<FileKind, List<Row>> rows,
            byte[] picture) {
        PlanDocument document = kept == null ? fresh(record, client) : kept;
        document.setAuthorName(author(rows));
        document.setChangedAt(JapanTime.now());
        for (FileKind kind : kinds(record)) {
            List<Row> ofKind = rows.getOrDefault(kind, List.of());
            PlanDocumentPart part = document.part(kind).orElse(null);
            if (ofKind.isEmpty()) {
                document.getParts().remove(part);
                continue;
            }
            if (part == null) {
                part = new PlanDocumentPart();
                part.setDocument(document);
                part.setFileKind(kind);
                document.getParts().add(part);
            }
            part.setLayoutVersion(record.getTransmission().getExchangeVersion());
            part.setContent(PartRows.write(ofKind));
        }
        if (picture == null) {
            document.getImages().clear();
        } else if (document.getImages().isEmpty()) {
            PlanDocumentImage image = new PlanDocumentImage();
            image.setDocument(document);
            image.setSeq(1);
            image.setContent(picture);
            document.getImages().add(image);
        } else {
            document.getImages().get(0).setContent(picture);
        }
        em.persist(document);
    }

    private PlanDocument fresh(ReceivedRecord record, ClientMatch.Known client) {
        PlanDocument document = new PlanDocument();
        document.setOffice(record.getOffice());
        document.setClient(em.getReference(Client.class, client.id()));
        document.setDataKind(record.getDataKind());
        document.setInsurer(em.getReference(Insurer.class, client.insurerId()));
        document.setInsuredNumber(record.getInsuredNumber());
        document.setKeyDate(record.getKeyDate());
        return document;
    }

    /** Who wrote it, as the document says: for a plan the care manager, or else the person at the center. */
    private static String author(Map<FileKind, List<Row>> rows) {
        for (Row row : rows.getOrDefault(FileKind.UPKIHON, List.of())) {
            return fit(row.get("作成担当者"));
        }
        for (Row row : rows.getOrDefault(FileKind.UPYOBO, List.of())) {
            String manager = row.get("計画作成者氏名（担当介護支援専門員名）");
            return fit(manager.isEmpty() ? row.get("計画作成者氏名（地域包括支援センター担当者名）") : manager);
        }
        return null;
    }

    private static String fit(String name) {
        return name.length() <= AUTHOR_LENGTH ? name : name.substring(0, AUTHOR_LENGTH);
    }

    private byte[] bytes(long fileId) {
        try (InputStream in = files.open(fileId)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
