package careplan.exchange.export;

import careplan.base.Kana;
import careplan.base.LikePattern;
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

    /** That the kana in this field begin so; nothing for blank kana. */
    SearchConditions kana(String field, String kana) {
        String plain = kana == null ? "" : Kana.toHiragana(kana).replace(" ", "");
        return plain.isEmpty()
                ? this
                : and("function('replace', " + field + ", ' ', '') like :kana")
                        .value("kana", LikePattern.begins(plain));
    }

    <T> TypedQuery<T> query(EntityManager em, String select, Class<T> type, String order) {
        TypedQuery<T> query = em.createQuery(select + jpql + order, type);
        values.forEach(query::setParameter);
        return query;
    }
}
