package careplan.plan;

import careplan.client.Client;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import careplan.office.Office;
import careplan.security.AccessDenied;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Between documents as they are kept and forms as pages edit them; the services around it check who may. */
@ApplicationScoped
public class DocumentForms {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** The document, if this office keeps it. */
    PlanDocument require(Office office, long documentId) {
        PlanDocument document = em.find(PlanDocument.class, documentId);
        if (document == null || !document.getOffice().equals(office)) {
            throw new AccessDenied("document " + documentId + " is not of office id " + office.getId());
        }
        return document;
    }

    /** The client, if this office serves or has served them. */
    Client requireClient(Office office, long clientId) {
        return em.createQuery(
                        "select c from Client c where c.id = :client and exists"
                                + " (select o from ClientOffice o where o.client = c and o.office = :office)",
                        Client.class)
                .setParameter("client", clientId)
                .setParameter("office", office)
                .getResultStream()
                .findFirst()
                .orElseThrow(
                        () -> new AccessDenied("client id " + clientId + " is not of office id " + office.getId()));
    }

    DocumentForm read(PlanDocument document) {
        Client client = document.getClient();
        DocumentForm form = new DocumentForm(PlanKind.of(document.getDataKind()), client.getId());
        form.setClient(client);
        form.setId(document.getId());
        form.setVersion(document.getVersion());
        form.setInsured(document.getInsurer().getId() + ":" + document.getInsuredNumber());
        form.setKeyDate(document.getKeyDate());
        if (document.getCareManager() != null) {
            form.setCareManagerId(document.getCareManager().getId());
        }
        form.setPicture(!document.getImages().isEmpty());
        for (SheetForm sheet : form.getSheets()) {
            DocumentRows.read(sheet, rows(document, sheet.getFile()));
            FormParts.of(sheet.getFile(), FormPart.Place.SHARED)
                    .forEach(part -> part.fields().forEach(field -> dateOf(sheet, field, document)));
        }
        DocumentTidy.tidy(form);
        return form;
    }

    /** A sheet without rows has kept no date; it then has that of the document. */
    private static void dateOf(SheetForm sheet, FormField field, PlanDocument document) {
        if (sheet.getValues().get(field.key()) == null) {
            LocalDate date = document.getCreatedOn() == null ? document.getKeyDate() : document.getCreatedOn();
            sheet.getValues().put(field.key(), DateTimeFormatter.BASIC_ISO_DATE.format(date));
        }
    }

    /** The rows of a file as they are kept; none where the document has no such part. */
    static List<Row> rows(PlanDocument document, FileKind file) {
        return document.part(file)
                .map(part -> PartRows.read(Layouts.of(file, part.getLayoutVersion()), part.getContent()))
                .orElse(List.of());
    }

    /** Puts rows in the place of the ones kept; a file without rows has no part. */
    static void write(PlanDocument document, Map<FileKind, List<Row>> rows) {
        rows.forEach((file, ofFile) -> {
            PlanDocumentPart part = document.part(file).orElse(null);
            if (ofFile.isEmpty()) {
                document.getParts().remove(part);
                return;
            }
            if (part == null) {
                part = new PlanDocumentPart();
                part.setDocument(document);
                part.setFileKind(file);
                document.getParts().add(part);
            }
            part.setLayoutVersion(ExchangeVersion.V4);
            part.setContent(PartRows.write(ofFile));
        });
    }
}
