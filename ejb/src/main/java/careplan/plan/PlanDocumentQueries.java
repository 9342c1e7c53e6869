package careplan.plan;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.PersonSearch;
import careplan.base.SortBy;
import careplan.client.Certification;
import careplan.client.Client;
import careplan.office.Office;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import careplan.staff.StaffLabels;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the screens of plan documents read; always of the one office in use. */
@Stateless
@RolesAllowed("STAFF")
public class PlanDocumentQueries {

    private static final int CANDIDATES = 20;

    /** The order of {@code ix_client_kana}, with its leading column, as H2 asks for. */
    private static final String OF_CORPORATION = " order by c.corporation, ";

    private static final String BY_KANA = "c.kana, c.code, c.id";

    /** What the list can be sorted by. */
    private static final Map<String, String> COLUMNS = Map.of("clientCode", "c.code", "clientName", "c.kana");

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    @Inject
    private DocumentForms forms;

    /** One page of the clients who have such a document, each with all versions. */
    public List<PlanRow> page(long officeId, PlanSearch search, SortBy sort, int first, int size) {
        String order = OF_CORPORATION + sort.then(COLUMNS, BY_KANA);
        List<Long> ids = query("select c.id", Long.class, officeId, search, order)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        audit.listed("PLAN_DOCUMENTS_LISTED", officeId, ids);
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Client> clients = em.createQuery("select c from Client c where c.id in :ids" + order, Client.class)
                .setParameter("ids", ids)
                .getResultList();
        Map<Long, List<PlanRow.Version>> versions = versions(officeId, search.kind(), clients);
        return clients.stream()
                .map(client -> new PlanRow(
                        client.getId(),
                        client.getCode(),
                        client.getName(),
                        client.getKana(),
                        versions.get(client.getId())))
                .toList();
    }

    /** All versions of a client's document, the newest first. */
    public List<PlanRow.Version> versions(long officeId, PlanKind kind, long clientId) {
        Client client = forms.requireClient(access.requireOffice(Menu.SCHEDULES, officeId), clientId);
        return versions(officeId, kind, List.of(client)).getOrDefault(clientId, List.of());
    }

    private Map<Long, List<PlanRow.Version>> versions(long officeId, PlanKind kind, List<Client> clients) {
        Map<Long, List<PlanRow.Version>> versions = new HashMap<>();
        if (!clients.isEmpty()) {
            Map<List<Object>, LocalDateTime> sent = sent(officeId, kind, clients);
            em.createQuery(
                            "select d.client.id, d.id, d.keyDate, d.authorName, d.insuredNumber, d.changedAt"
                                    + " from PlanDocument d where d.office.id = :office and d.dataKind = :kind"
                                    + " and d.client in :clients order by d.keyDate desc, d.id desc",
                            Object[].class)
                    .setParameter("office", officeId)
                    .setParameter("kind", kind.dataKind())
                    .setParameter("clients", clients)
                    .getResultStream()
                    .forEach(row -> versions.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                            .add(version(row, sent.get(List.of(row[0], row[2])))));
        }
        return versions;
    }

    /** When the documents of these clients were sent last, by client and date; not those that were told to be deleted. */
    private Map<List<Object>, LocalDateTime> sent(long officeId, PlanKind kind, List<Client> clients) {
        Map<List<Object>, LocalDateTime> sent = new HashMap<>();
        em.createQuery(
                        "select s.client.id, s.keyDate, max(s.exportedAt) from SentRecord s where s.office.id = :office"
                                + " and s.dataKind = :kind and s.client in :clients and s.exportedAt is not null"
                                + " and s.deletedAt is null group by s.client.id, s.keyDate",
                        Object[].class)
                .setParameter("office", officeId)
                .setParameter("kind", kind.dataKind())
                .setParameter("clients", clients)
                .getResultStream()
                .forEach(row -> sent.put(List.of(row[0], row[1]), (LocalDateTime) row[2]));
        return sent;
    }

    private static PlanRow.Version version(Object[] row, LocalDateTime sentAt) {
        return new PlanRow.Version(
                (Long) row[1], (LocalDate) row[2], (String) row[3], (String) row[4], (LocalDateTime) row[5], sentAt);
    }

    /** How many clients {@link #page} would list in all. */
    public int count(long officeId, PlanSearch search) {
        return query("select count(c.id)", Long.class, officeId, search, "")
                .getSingleResult()
                .intValue();
    }

    /** The newest document that the search finds of each client, by client in the order of the list: what 一括印刷 prints. */
    public Map<Long, Long> newest(long officeId, PlanSearch search, SortBy sort) {
        Map<Long, Long> newest = new LinkedHashMap<>();
        query(
                        "select c.id, n.id, c.kana, c.code, n.keyDate",
                        Object[].class,
                        officeId,
                        search,
                        " and n.client = c and n.office.id = :office and n.dataKind = :kind order by "
                                + sort.then(COLUMNS, BY_KANA) + ", n.keyDate desc, n.id desc",
                        ", PlanDocument n")
                .getResultStream()
                .forEach(row -> newest.putIfAbsent((Long) row[0], (Long) row[1]));
        return newest;
    }

    /**
     * A document with all its rows. Looking at it is recorded, since it is health data.
     *
     * @throws AccessDenied if it is not kept by this office or the caller may not see 予定実績 there
     */
    public DocumentForm open(long officeId, long documentId) {
        PlanDocument document = require(officeId, documentId);
        audit.record(AuditEntry.of("PLAN_DOCUMENT_VIEWED")
                .office(officeId)
                .subject(PlanDocument.class, documentId)
                .client(document.getClient().getId())
                .detail(document.getDataKind().name()));
        return forms.read(document);
    }

    /**
     * The picture of a document, byte for byte.
     *
     * @throws AccessDenied as for {@link #open}; also if it has none
     */
    public byte[] picture(long officeId, long documentId) {
        PlanDocument document = require(officeId, documentId);
        if (document.getImages().isEmpty()) {
            throw new AccessDenied("document " + documentId + " has no picture");
        }
        audit.record(AuditEntry.of("PICTURE_VIEWED")
                .office(officeId)
                .client(document.getClient().getId())
                .subject(PlanDocument.class, documentId));
        return document.getImages().get(0).getContent();
    }

    /** The first clients of the office who are meant, by kana: id to what a selection list shows. */
    public Map<Long, String> candidates(long officeId, String person) {
        access.requireOffice(Menu.SCHEDULES, officeId);
        Map<Long, String> found = new LinkedHashMap<>();
        TypedQuery<Object[]> query = em.createQuery(
                "select c.id, c.code, c.name, c.kana from Client c where exists"
                        + " (select o from ClientOffice o where o.client = c and o.office.id = :office)"
                        + PersonSearch.andClient(person, "c") + " order by c.kana, c.code",
                Object[].class);
        if (PersonSearch.isAsked(person)) {
            query.setParameter("person", PersonSearch.pattern(person));
        }
        query.setParameter("office", officeId)
                .setMaxResults(CANDIDATES)
                .getResultStream()
                .forEach(row -> found.put((Long) row[0], row[1] + " " + row[2] + "（" + row[3] + "）"));
        return found;
    }

    /** The numbers under which a client is or was insured, the latest first. */
    public List<Insured> insured(long officeId, long clientId) {
        forms.requireClient(access.requireOffice(Menu.SCHEDULES, officeId), clientId);
        return em.createQuery(
                        "select c from Certification c join fetch c.insurer where c.client.id = :client"
                                + " order by c.validFrom desc, c.id desc",
                        Certification.class)
                .setParameter("client", clientId)
                .getResultStream()
                .map(c -> new Insured(
                        c.getInsurer().getId(),
                        c.getInsurer().getInsurerNumber(),
                        c.getInsurer().getName(),
                        c.getInsuredNumber()))
                .distinct()
                .toList();
    }

    /** The care managers of the office: id to name, by kana. */
    public Map<Long, String> careManagers(long officeId) {
        access.requireOffice(Menu.SCHEDULES, officeId);
        return StaffLabels.of(em.createQuery(
                        "select distinct s.id, s.name, s.code, s.kana from StaffAffiliation a join a.staff s"
                                + " where a.office.id = :office and s.careManager = true and s.active = true"
                                + " order by s.kana, s.id",
                        Object[].class)
                .setParameter("office", officeId)
                .getResultStream());
    }

    private PlanDocument require(long officeId, long documentId) {
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        return forms.require(office, documentId);
    }

    private <T> TypedQuery<T> query(String select, Class<T> type, long officeId, PlanSearch search, String tail) {
        return query(select, type, officeId, search, tail, "");
    }

    private <T> TypedQuery<T> query(
            String select, Class<T> type, long officeId, PlanSearch search, String tail, String from) {
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        StringBuilder jpql = new StringBuilder(select)
                .append(" from Client c")
                .append(from)
                .append(" where c.corporation.id = :corporation and exists (select d.id from PlanDocument d"
                        + " where d.client = c and d.office.id = :office and d.dataKind = :kind");
        Map<String, Object> values = new HashMap<>();
        values.put("corporation", office.getCorporation().getId());
        values.put("office", officeId);
        values.put("kind", search.kind().dataKind());
        if (search.careManagerId() != null) {
            jpql.append(" and d.careManager.id = :manager");
            values.put("manager", search.careManagerId());
        }
        if (search.from() != null) {
            jpql.append(" and d.keyDate >= :from");
            values.put("from", search.from());
        }
        if (search.to() != null) {
            jpql.append(" and d.keyDate <= :to");
            values.put("to", search.to());
        }
        if (PersonSearch.isAsked(search.person())) {
            jpql.append(" and ").append(PersonSearch.condition(search.person(), "c.kana", "c.id", "d.insuredNumber"));
            values.put("person", PersonSearch.pattern(search.person()));
        }
        jpql.append(")");
        TypedQuery<T> query = em.createQuery(jpql.append(tail).toString(), type);
        values.forEach(query::setParameter);
        return query;
    }
}
