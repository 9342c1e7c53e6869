package careplan.master.intake;

import careplan.base.LikePattern;
import careplan.base.SearchText;
import careplan.master.MasterRowState;
import careplan.master.ServiceCode;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The service codes in force as a list to look into, for administrators; paged in the database. */
@Stateless
@RolesAllowed("STAFF")
public class CodeQueries {

    private static final String IN_ORDER = " order by c.code, c.insurerNumber, c.validFrom";

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    /**
     * One page of the codes, by code.
     *
     * @throws AccessDenied if the caller is no administrator of the installation
     */
    public List<CodeView> page(CodeSearch search, int first, int size) {
        access.requireInstallationAdmin();
        return query("select c from ServiceCode c join fetch c.edition", ServiceCode.class, search, IN_ORDER)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultStream()
                .map(CodeView::of)
                .toList();
    }

    /** How many codes {@link #page} would list in all. */
    public int count(CodeSearch search) {
        access.requireInstallationAdmin();
        return query("select count(c) from ServiceCode c", Long.class, search, "")
                .getSingleResult()
                .intValue();
    }

    private <T> TypedQuery<T> query(String select, Class<T> result, CodeSearch search, String order) {
        StringBuilder jpql = new StringBuilder(select).append(" where c.state = :inForce");
        Map<String, Object> values = new HashMap<>();
        values.put("inForce", MasterRowState.IN_FORCE);
        if (isGiven(search.text())) {
            String text = SearchText.of(search.text());
            jpql.append(" and (c.code like :begins or c.searchName like :holds)");
            values.put("begins", LikePattern.begins(text));
            values.put("holds", LikePattern.holds(text));
        }
        if (isGiven(search.serviceType())) {
            jpql.append(" and c.code like :type");
            values.put("type", LikePattern.begins(SearchText.of(search.serviceType())));
        }
        if (isGiven(search.insurerNumber())) {
            jpql.append(" and c.insurerNumber = :insurer");
            values.put("insurer", search.insurerNumber().strip());
        }
        if (search.month() != null) {
            jpql.append(" and c.validFrom <= :day and (c.validTo is null or c.validTo >= :day)");
            values.put("day", search.month().atDay(1));
        }
        TypedQuery<T> query = em.createQuery(jpql.append(order).toString(), result);
        values.forEach(query::setParameter);
        return query;
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
