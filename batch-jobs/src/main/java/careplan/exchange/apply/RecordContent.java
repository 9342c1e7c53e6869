package careplan.exchange.apply;

import careplan.exchange.DataKind;
import careplan.exchange.receive.ClientMatch;
import careplan.exchange.receive.ReceivedRecord;
import java.util.Set;

/** What a kind of received data means for our own records. A further kind is one more implementation. */
public interface RecordContent {

    /** The kinds of data that this implementation applies. */
    Set<DataKind> kinds();

    /**
     * Compares a record with what its office keeps, in the caller's transaction.
     *
     * @param record can be applied as far as its rows go
     * @param client registered, and served by the office
     */
    Comparison compare(ReceivedRecord record, ClientMatch.Known client);
}
