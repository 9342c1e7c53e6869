package careplan.exchange.proof;

import careplan.base.PersonSearch;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;

/** An office and the conditions on its records, as values of a query. */
record ProofPeriod(long officeId, ProofSearch search) {

    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 1, 1);
    private static final String EVERYBODY = "*";

    String person() {
        return search.person();
    }

    <T> TypedQuery<T> fill(TypedQuery<T> query) {
        query.setParameter("office", officeId)
                .setParameter("from", (search.from() == null ? BEGINNING : search.from()).atStartOfDay())
                .setParameter("to", (search.to() == null ? END : search.to().plusDays(1)).atStartOfDay())
                .setParameter("partner", search.partner() == null ? EVERYBODY : search.partner());
        if (PersonSearch.isAsked(person())) {
            query.setParameter("person", PersonSearch.pattern(person()));
        }
        return query;
    }
}
