package careplan.exchange.export;

import careplan.base.SortBy;
import careplan.exchange.DataKind;
import jakarta.enterprise.inject.Instance;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be exported of one kind of data. One bean a kind; the service and the page know nothing else about it.
 * Permissions are the service's business.
 */
interface ExportCandidates {

    /** The most ids that one query is given: Oracle takes 1,000 in a list. */
    int BATCH = 500;

    /** The kinds of data that this bean knows. */
    Set<DataKind> kinds();

    /** The latest month that there is anything of; the search's other conditions do not count. */
    Optional<YearMonth> latestMonth(long officeId, ExportSearch search);

    /** How many there are. */
    int count(long officeId, ExportSearch search);

    /**
     * Their ids in the order of the list, its own being by kana, code and id; {@code size} 0 for all of them.
     *
     * @param sort by {@code clientCode} or {@code insuredNumber}; some kinds know {@code status} and {@code careLevel} too
     */
    List<Long> ids(long officeId, ExportSearch search, SortBy sort, int first, int size);

    /** The rows of these ids, at most {@link #BATCH}, checked; in their order, without those that are gone. */
    List<ExportRow> rows(long officeId, ExportSearch search, List<Long> ids);

    /** To whom each of these ids, at most {@link #BATCH}, may be sent. */
    Map<Long, List<Recipient>> recipients(long officeId, ExportSearch search, Collection<Long> ids);

    /** Whose these ids, at most {@link #BATCH}, are; without those that are gone. */
    Map<Long, ClientName> clients(Collection<Long> ids);

    /** A client as messages name one. */
    record ClientName(String code, String name) {}

    /**
     * Those that know this kind of data.
     *
     * @throws IllegalArgumentException if it is not exported
     */
    static ExportCandidates of(Instance<ExportCandidates> all, DataKind dataKind) {
        return all.stream()
                .filter(candidates -> candidates.kinds().contains(dataKind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(dataKind + " is not exported"));
    }
}
