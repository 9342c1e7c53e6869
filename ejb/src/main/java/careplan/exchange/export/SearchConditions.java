package careplan.exchange.export;

import careplan.base.PersonSearch;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.Map;

/** Conditions of a search as JPQL, put together one by one, with their values. */
final class SearchConditions {

    private final StringBuilder jpql;
    private final Map<String, Object> values = new HashMap<>();

    /** @param from the query from its from clause on, with a where clause */
    SearchConditions(String from) {
        this.jpql = new StringBuilder(from);
    }

    SearchConditions value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    SearchConditions and(String condition) {
        jpql.append(" and ").append(condition);
        return this;
    }

    /** Adds a condition with its one value; nothing where the value is null. */
    SearchConditions andIf(String condition, String name, Object value) {
        return value == null ? this : and(condition).value(name, value);
    }

    /** That it is one of the clients meant by what was typed; nothing for blank text. Fields as in {@link PersonSearch}. */
    SearchConditions person(String typed, String kana, String clientId, String insuredNumber) {
        return PersonSearch.isAsked(typed)
                ? and(PersonSearch.condition(typed, kana, clientId, insuredNumber))
                        .value("person", PersonSearch.pattern(typed))
                : this;
    }

    <T> TypedQuery<T> query(EntityManager em, String select, Class<T> type, String order) {
        TypedQuery<T> query = em.createQuery(select + jpql + order, type);
        values.forEach(query::setParameter);
        return query;
    }
}
