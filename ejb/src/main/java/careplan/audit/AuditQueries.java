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

    private static final String OURS = " from AuditEvent e where exists (select s.id from Staff s"
            + " where s.corporation.id = :corporation"
            + " and (s.id = e.staffId or e.staffId is null and e.subjectType = 'Staff' and s.id = e.subjectId))";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    /**
     * One page of the deeds, newest first.
     *
     * @throws AccessDenied if the caller is no administrator
     */
    public List<AuditRow> page(AuditSearch search, int first, int size) {
        Staff admin = access.requireAdmin();
        List<AuditEvent> events = query(
                        "select e", AuditEvent.class, admin, search, " order by e.occurredAt desc, e.id desc")
                .setFirstResult(first)
                .setMaxResults(size)
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

    /** How many deeds {@link #page} would list in all. */
    public int count(AuditSearch search) {
        Staff admin = access.requireAdmin();
        return query("select count(e)", Long.class, admin, search, "")
                .getSingleResult()
                .intValue();
    }

    private <T> TypedQuery<T> query(String select, Class<T> type, Staff admin, AuditSearch search, String order) {
        StringBuilder jpql = new StringBuilder(select).append(OURS);
        Map<String, Object> values = new HashMap<>();
        values.put("corporation", admin.getCorporation().getId());
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
            jpql.append(" and e.officeId in (select o.id from Office o where o.officeNumber = :office)");
            values.put("office", search.officeNumber().strip());
        }
        if (search.clientCode() != null && !search.clientCode().isBlank()) {
            jpql.append(" and e.clientId in (select c.id from Client c where c.code = :client"
                    + " and c.corporation.id = :corporation)");
            values.put("client", search.clientCode().strip());
        }
        TypedQuery<T> query = em.createQuery(jpql.append(order).toString(), type);
        values.forEach(query::setParameter);
        return query;
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
                event.getDetail());
    }
}
