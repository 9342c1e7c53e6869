package careplan.audit;

import careplan.base.BaseEntity;
import careplan.base.LikePattern;
import careplan.client.Client;
import careplan.office.Office;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Staff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What administrators read of the audit log: the deeds of their corporation's people, and wrong passwords for its accounts.
 * Attempts with unknown names belong to no corporation and are not shown.
 */
@Stateless
@RolesAllowed("STAFF")
public class AuditQueries {

    /** The order of {@code ix_audit_list}, with its leading column, as H2 asks for. */
    private static final String NEWEST_FIRST = " order by e.corporationId, e.occurredAt desc, e.id desc";

    /** An id that nothing has. */
    private static final long NOBODY = 0;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    @Inject
    private AuditChain chain;

    /**
     * One page of the deeds, newest first.
     *
     * @throws AccessDenied if the caller is no administrator
     */
    public List<AuditRow> page(AuditSearch search, int first, int size) {
        Staff admin = access.requireAdmin();
        List<Long> ids = query("select e.id", admin, search, NEWEST_FIRST)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        audit.record(AuditEntry.of("AUDIT_VIEWED").detail("rows=" + ids.size()));
        if (ids.isEmpty()) {
            return List.of();
        }
        List<AuditEvent> events = em.createQuery(
                        "select e from AuditEvent e where e.id in :ids" + NEWEST_FIRST, AuditEvent.class)
                .setParameter("ids", ids)
                .getResultList();
        Map<Long, Office> offices = byId(Office.class, events, AuditEvent::getOfficeId);
        Map<Long, Staff> staff = byId(Staff.class, events, AuditEvent::getStaffId);
        Map<Long, Client> clients = byId(Client.class, events, AuditEvent::getClientId);
        return events.stream()
                .map(event -> row(
                        event,
                        offices.get(event.getOfficeId()),
                        staff.get(event.getStaffId()),
                        clients.get(event.getClientId())))
                .toList();
    }

    /**
     * Looks whether the log of the whole installation is as it was written.
     *
     * @throws AccessDenied if the caller is no administrator
     */
    public ChainCheck check() {
        access.requireAdmin();
        ChainCheck found = chain.check();
        audit.record(AuditEntry.of("AUDIT_CHECKED").detail("intact=" + found.isIntact()));
        return found;
    }

    /** How many deeds {@link #page} would list in all. */
    public int count(AuditSearch search) {
        Staff admin = access.requireAdmin();
        return query("select count(e.id)", admin, search, "").getSingleResult().intValue();
    }

    private TypedQuery<Long> query(String select, Staff admin, AuditSearch search, String order) {
        StringBuilder jpql =
                new StringBuilder(select).append(" from AuditEvent e where e.corporationId = :corporation");
        long corporation = admin.getCorporation().getId();
        Map<String, Object> values = new HashMap<>();
        values.put("corporation", corporation);
        if (search.from() != null) {
            jpql.append(" and e.occurredAt >= :from");
            values.put("from", search.from().atStartOfDay());
        }
        if (search.to() != null) {
            jpql.append(" and e.occurredAt < :to");
            values.put("to", search.to().plusDays(1).atStartOfDay());
        }
        if (search.action() != null) {
            jpql.append(" and e.actionCode = :action");
            values.put("action", search.action());
        }
        if (search.person() != null && !search.person().isBlank()) {
            jpql.append(" and lower(e.loginName) like :person");
            String text = search.person().strip().toLowerCase(Locale.ROOT);
            values.put("person", LikePattern.holds(text));
        }
        if (search.officeNumber() != null && !search.officeNumber().isBlank()) {
            jpql.append(" and e.officeId in :offices");
            values.put("offices", offices(search.officeNumber().strip(), corporation));
        }
        if (search.clientCode() != null && !search.clientCode().isBlank()) {
            jpql.append(" and e.clientId = :client");
            values.put("client", client(search.clientCode().strip(), corporation));
        }
        TypedQuery<Long> query = em.createQuery(jpql.append(order).toString(), Long.class);
        values.forEach(query::setParameter);
        return query;
    }

    /** Ids of the own offices with this number, which may be several; one that no office has where there is none. */
    private List<Long> offices(String number, long corporation) {
        List<Long> ids = em.createQuery(
                        "select o.id from Office o where o.officeNumber = :number and o.corporation.id = :corporation",
                        Long.class)
                .setParameter("number", number)
                .setParameter("corporation", corporation)
                .getResultList();
        return ids.isEmpty() ? List.of(NOBODY) : ids;
    }

    private long client(String code, long corporation) {
        return em.createQuery(
                        "select c.id from Client c where c.code = :code and c.corporation.id = :corporation",
                        Long.class)
                .setParameter("code", code)
                .setParameter("corporation", corporation)
                .getResultStream()
                .findFirst()
                .orElse(NOBODY);
    }

    private <T extends BaseEntity> Map<Long, T> byId(
            Class<T> type, Collection<AuditEvent> events, Function<AuditEvent, Long> idOf) {
        List<Long> ids =
                events.stream().map(idOf).filter(Objects::nonNull).distinct().toList();
        if (ids.isEmpty()) {
            return new HashMap<>(); // asked for null too
        }
        return em.createQuery("select x from " + type.getSimpleName() + " x where x.id in :ids", type)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(BaseEntity::getId, Function.identity()));
    }

    private static AuditRow row(AuditEvent event, Office office, Staff staff, Client client) {
        return new AuditRow(
                event.getId(),
                event.getOccurredAt(),
                event.getLoginName(),
                staff == null ? null : staff.getName(),
                event.getActionCode(),
                office == null ? null : office.getOfficeNumber(),
                office == null ? null : office.getName(),
                client == null ? null : client.getCode(),
                event.getSubjectType(),
                event.getSubjectId(),
                event.getRequestId(),
                event.getDetail(),
                event.getAddress(),
                event.getBrowser());
    }
}
