package careplan.master;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the rows of a code from the database when it is asked for, and keeps the last few thousand: thousands of clients use
 * the same few hundred codes of a table of tens of thousands. For all threads, where the entity manager is.
 */
final class StoredServiceCodes implements ServiceCodes {

    private static final int CODES_KEPT = 2_000;
    private static final int INSURERS_KEPT = 500;

    private record Key(String code, String insurerNumber) {}

    private final EntityManager em;
    private final Map<Key, List<ServiceCode>> rows = lastUsed(CODES_KEPT);
    private final Map<String, Set<String>> ownTypes = lastUsed(INSURERS_KEPT);

    StoredServiceCodes(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<ServiceCode> rows(String code, String insurerNumber) {
        Key key = new Key(code, insurerNumber);
        List<ServiceCode> found = kept(rows, key);
        if (found == null) {
            found = read(key);
            keep(rows, key, found);
        }
        return found;
    }

    @Override
    public Set<String> ownTypes(String insurerNumber) {
        Set<String> found = kept(ownTypes, insurerNumber);
        if (found == null) {
            found = Set.copyOf(query(
                            "select distinct substring(c.code, 1, 2) from ServiceCode c"
                                    + " where c.insurerNumber = :insurer and c.state = :inForce",
                            String.class)
                    .setParameter("insurer", insurerNumber)
                    .getResultList());
            keep(ownTypes, insurerNumber, found);
        }
        return found;
    }

    private List<ServiceCode> read(Key key) {
        List<ServiceCode> found = query(
                        "select c from ServiceCode c where c.code = :code and c.insurerNumber = :insurer"
                                + " and c.state = :inForce order by c.validFrom desc",
                        ServiceCode.class)
                .setParameter("code", key.code())
                .setParameter("insurer", key.insurerNumber())
                .getResultList();
        found.forEach(em::detach);
        return List.copyOf(found);
    }

    /** A look-up comes in the middle of the work of others, whose half-made changes it must not send to the database. */
    private <T> TypedQuery<T> query(String jpql, Class<T> result) {
        return em.createQuery(jpql, result)
                .setParameter("inForce", MasterRowState.IN_FORCE)
                .setFlushMode(FlushModeType.COMMIT);
    }

    private static <K, V> V kept(Map<K, V> map, K key) {
        synchronized (map) {
            return map.get(key);
        }
    }

    private static <K, V> void keep(Map<K, V> map, K key, V value) {
        synchronized (map) {
            map.put(key, value);
        }
    }

    private static <K, V> Map<K, V> lastUsed(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
