package careplan.plan;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.audit.LastChange;
import careplan.base.JapanTime;
import careplan.client.Certification;
import careplan.client.Certifications;
import careplan.client.Client;
import careplan.client.ClientOffice;
import careplan.client.Insurer;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Row;
import careplan.file.StoredFileStore;
import careplan.office.Office;
import careplan.request.RequestDestination;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import careplan.staff.Staff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes of plan documents by people. */
@Stateless
@RolesAllowed("STAFF")
public class PlanDocumentEditing {

    private static final int AUTHOR_LENGTH = 60;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    @EJB
    private PlanPictures pictures;

    @Inject
    private StoredFileStore files;

    @EJB
    private PlanDocumentQueries queries;

    @Inject
    private DocumentForms forms;

    /**
     * What was kept.
     *
     * @param warnings what the person should look at nevertheless
     * @param left what partners keep under the date that the document had before; null where none do
     */
    public record Kept(DocumentForm form, List<DocumentProblem> warnings, LeftWithPartners left)
            implements Serializable {}

    /**
     * That partners keep a document which was deleted here, or has another date here now: to them that is another one.
     *
     * @param date the date that they know
     * @param names of the partners
     * @param version in which the deletion is to be sent, as the document was sent last
     */
    public record LeftWithPartners(LocalDate date, List<String> names, ExchangeVersion version)
            implements Serializable {

        /** The names as one text. */
        public String getNames() {
            return String.join("、", names);
        }
    }

    /**
     * A new document of a client; nothing is kept yet. For somebody who has one already it begins with the newest, else with
     * what is known.
     */
    public DocumentForm begin(long officeId, PlanKind kind, long clientId) {
        Office office = requireWriter(officeId, kind);
        List<PlanRow.Version> versions = queries.versions(officeId, kind, clientId);
        return versions.isEmpty()
                ? first(office, kind, clientId)
                : beginVersion(officeId, versions.get(0).id());
    }

    private DocumentForm first(Office office, PlanKind kind, long clientId) {
        Client client = forms.requireClient(office, clientId);
        DocumentForm form = new DocumentForm(kind, clientId);
        form.setClient(client);
        prefill(office, client).begin(form);
        return form;
    }

    /** A new version that begins with an older one; nothing is kept yet. */
    public DocumentForm beginVersion(long officeId, long documentId) {
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        PlanDocument document = forms.require(office, documentId);
        requireWriter(officeId, PlanKind.of(document.getDataKind()));
        DocumentForm form = forms.read(document);
        prefill(office, document.getClient()).beginVersion(form);
        if (!document.getImages().isEmpty()) {
            form.takePictureOf(documentId);
        }
        return form;
    }

    private DocumentPrefill prefill(Office office, Client client) {
        ClientOffice serving = em.createQuery(
                        "select o from ClientOffice o where o.client = :client and o.office = :office"
                                + " order by o.validFrom desc",
                        ClientOffice.class)
                .setParameter("client", client)
                .setParameter("office", office)
                .getResultStream()
                .findFirst()
                .orElseThrow();
        Certification certification = Certifications.inMonth(em, client.getId(), YearMonth.from(JapanTime.now()))
                .orElseGet(() -> latestCertification(client));
        return new DocumentPrefill(client, office, serving, certification);
    }

    private Certification latestCertification(Client client) {
        return em.createQuery(
                        "select c from Certification c where c.client = :client order by c.validFrom desc, c.id desc",
                        Certification.class)
                .setParameter("client", client)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /**
     * Keeps a document, new or changed.
     *
     * @throws PlanRefused if a rule of its layouts is broken or there is a version of that date already
     * @throws PlanConflict if somebody else has changed it since it was read
     * @throws AccessDenied if it or its client is not of this office, or the caller may not use 予定実績 there
     */
    public Kept save(long officeId, DocumentForm form) {
        Office office = requireWriter(officeId, form.getKind());
        DocumentTidy.tidy(form);
        boolean isNew = form.getId() == null;
        PlanDocument document = isNew ? fresh(office, form) : opened(office, form.getId(), form.getVersion());
        if (document.getClient().getId() != form.getClientId()) {
            throw new AccessDenied("document " + form.getId() + " is not of client " + form.getClientId());
        }
        Insured insured = insured(officeId, form).orElse(null);
        List<DocumentProblem> problems = new ArrayList<>();
        if (form.getKeyDate() == null) {
            problems.add(DocumentProblem.ofDocument("keyDate", "keyDateMissing"));
        }
        if (insured == null) {
            problems.add(DocumentProblem.ofDocument("insured", "insuredMissing"));
        }
        Optional<byte[]> picture = newPicture(office, form);
        if (form.isPictureNew() && picture.isEmpty()) {
            problems.add(DocumentProblem.ofDocument("picture", "picture.gone"));
        }
        if (!problems.isEmpty()) {
            if (insured != null) {
                problems.addAll(otherFaults(office, form, insured));
            }
            throw new PlanRefused(problems);
        }
        Map<FileKind, List<Row>> rows = rows(office, form, insured);
        problems.addAll(DocumentRules.check(form, rows));
        if (versionExists(document, form, insured)) {
            problems.add(DocumentProblem.ofDocument("keyDate", "versionExists"));
        }
        if (problems.stream().anyMatch(problem -> !problem.warning())) {
            throw new PlanRefused(problems);
        }
        LeftWithPartners left = form.getKeyDate().equals(document.getKeyDate()) ? null : leftWithPartners(document);
        change(document, form, insured, rows);
        keepPicture(document, form, picture);
        em.persist(document);
        em.flush();
        audit.record(entry(isNew ? "PLAN_DOCUMENT_CREATED" : "PLAN_DOCUMENT_CHANGED", document));
        form.pictureKept();
        return new Kept(forms.read(document), problems, left);
    }

    private LeftWithPartners leftWithPartners(PlanDocument document) {
        if (document.getKeyDate() == null) {
            return null;
        }
        List<Object[]> sent = em.createQuery(
                        "select d, r.exchangeVersion"
                                + " from SentRecord r, RequestDestination d where d.request = r.request"
                                + " and d.seq = r.destinationSeq and r.office = :office and r.dataKind = :kind"
                                + " and r.client = :client and r.keyDate = :date and r.exportedAt is not null"
                                + " and r.deletedAt is null order by r.exportedAt, r.id",
                        Object[].class)
                .setParameter("office", document.getOffice())
                .setParameter("kind", document.getDataKind())
                .setParameter("client", document.getClient())
                .setParameter("date", document.getKeyDate())
                .getResultList();
        return sent.isEmpty()
                ? null
                : new LeftWithPartners(
                        document.getKeyDate(),
                        sent.stream()
                                .map(row -> ((RequestDestination) row[0]).label())
                                .distinct()
                                .toList(),
                        (ExchangeVersion) sent.get(sent.size() - 1)[1]);
    }

    /**
     * Deletes a document.
     *
     * @param version as it was read
     * @return which partners keep it all the same, until they are sent its deletion; null where nobody was sent it
     * @throws PlanConflict if somebody else has changed it since
     */
    public LeftWithPartners delete(long officeId, long documentId, int version) {
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        PlanDocument document = opened(office, documentId, version);
        requireWriter(officeId, PlanKind.of(document.getDataKind()));
        audit.record(
                entry("PLAN_DOCUMENT_DELETED", document).detail(document.getDataKind() + " " + document.getKeyDate()));
        LeftWithPartners left = leftWithPartners(document);
        em.remove(document);
        return left;
    }

    private Office requireWriter(long officeId, PlanKind kind) {
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        if (!kind.writtenBy(office.getKind())) {
            throw new AccessDenied(kind + " is not written by office id " + officeId);
        }
        return office;
    }

    private PlanDocument fresh(Office office, DocumentForm form) {
        PlanDocument document = new PlanDocument();
        document.setOffice(office);
        document.setClient(forms.requireClient(office, form.getClientId()));
        document.setDataKind(form.getKind().dataKind());
        return document;
    }

    private PlanDocument opened(Office office, long documentId, int version) {
        PlanDocument document = forms.require(office, documentId);
        em.refresh(document, LockModeType.PESSIMISTIC_WRITE);
        if (document.getVersion() != version) {
            throw new PlanConflict(forms.read(document), LastChange.of(em, document));
        }
        return document;
    }

    private Optional<Insured> insured(long officeId, DocumentForm form) {
        return queries.insured(officeId, form.getClientId()).stream()
                .filter(one -> one.key().equals(form.getInsured()))
                .findFirst();
    }

    /** What else is wrong with a document that is refused already: all is told at once. Without a date it is as if of today. */
    private static List<DocumentProblem> otherFaults(Office office, DocumentForm form, Insured insured) {
        LocalDate date = form.getKeyDate() == null ? JapanTime.now().toLocalDate() : form.getKeyDate();
        return DocumentRules.check(form, rows(office, form, insured, date)).stream()
                .filter(problem -> !problem.warning())
                .toList();
    }

    private static Map<FileKind, List<Row>> rows(Office office, DocumentForm form, Insured insured) {
        return rows(office, form, insured, form.getKeyDate());
    }

    private static Map<FileKind, List<Row>> rows(Office office, DocumentForm form, Insured insured, LocalDate date) {
        DocumentRows.Keys keys = new DocumentRows.Keys(
                insured.insurerNumber(), insured.number(), form.getKind().keyField(), date, office.getOfficeNumber());
        Map<FileKind, List<Row>> rows = new EnumMap<>(FileKind.class);
        form.getSheets().forEach(sheet -> rows.put(sheet.getFile(), DocumentRows.write(sheet, keys)));
        return rows;
    }

    private boolean versionExists(PlanDocument document, DocumentForm form, Insured insured) {
        return em.createQuery(
                        "select d from PlanDocument d where d.office = :office and d.client = :client"
                                + " and d.dataKind = :kind and d.keyDate = :date and d.insurer.id = :insurer"
                                + " and d.insuredNumber = :number",
                        PlanDocument.class)
                .setParameter("office", document.getOffice())
                .setParameter("client", document.getClient())
                .setParameter("kind", document.getDataKind())
                .setParameter("date", form.getKeyDate())
                .setParameter("insurer", insured.insurerId())
                .setParameter("number", insured.number())
                .getResultStream()
                .anyMatch(other -> !other.getId().equals(form.getId()));
    }

    private void change(PlanDocument document, DocumentForm form, Insured insured, Map<FileKind, List<Row>> rows) {
        document.setInsurer(em.find(Insurer.class, insured.insurerId()));
        document.setInsuredNumber(insured.number());
        document.setKeyDate(form.getKeyDate());
        document.setCareManager(careManager(document, form));
        Row head = rows.get(form.getKind().head()).get(0);
        document.setCreatedOn(head.date("作成年月日") == null ? form.getKeyDate() : head.date("作成年月日"));
        String author = head.getIfPresent(form.getKind().authorField());
        document.setAuthorName(author.length() > AUTHOR_LENGTH ? author.substring(0, AUTHOR_LENGTH) : author);
        document.setChangedAt(JapanTime.now());
        DocumentForms.write(document, rows);
    }

    private Optional<byte[]> newPicture(Office office, DocumentForm form) {
        if (form.getPictureOf() != null) {
            return forms.require(office, form.getPictureOf()).getImages().stream()
                    .map(PlanDocumentImage::getContent)
                    .findFirst();
        }
        return form.getNewPicture() == null ? Optional.empty() : pictures.waiting(office.getId(), form.getNewPicture());
    }

    private void keepPicture(PlanDocument document, DocumentForm form, Optional<byte[]> picture) {
        if (picture.isPresent()) {
            PlanDocumentImage image = document.getImages().stream().findFirst().orElseGet(() -> {
                PlanDocumentImage first = new PlanDocumentImage();
                first.setDocument(document);
                first.setSeq(1);
                document.getImages().add(first);
                return first;
            });
            image.setContent(picture.get());
            if (form.getNewPicture() != null) {
                files.delete(form.getNewPicture());
            }
        } else if (!form.isPicture()) {
            document.getImages().clear();
        }
    }

    /** Who is no longer offered may stay, but not be chosen anew. */
    private Staff careManager(PlanDocument document, DocumentForm form) {
        Staff before = document.getCareManager();
        Long id = form.getCareManagerId();
        if (id == null || before != null && before.getId().equals(id)) {
            return id == null ? null : before;
        }
        Set<Long> offered = queries.careManagers(document.getOffice().getId()).keySet();
        if (!offered.contains(id)) {
            throw new AccessDenied("staff id " + id + " cannot be chosen among "
                    + offered.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        return em.find(Staff.class, id);
    }

    private static AuditEntry entry(String action, PlanDocument document) {
        return AuditEntry.of(action)
                .office(document.getOffice().getId())
                .subject(PlanDocument.class, document.getId())
                .client(document.getClient().getId())
                .detail(document.getDataKind().name());
    }
}
