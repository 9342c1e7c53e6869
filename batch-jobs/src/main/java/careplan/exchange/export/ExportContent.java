package careplan.exchange.export;

import careplan.exchange.DataKind;
import java.util.Set;

/**
 * Turns a chosen thing into the rows of its files. One bean a kind of data; the steps of the job know nothing else about
 * what they export, so a further kind of data is a further bean.
 */
public interface ExportContent {

    /** The kinds of data that this bean exports. */
    Set<DataKind> kinds();

    /**
     * Builds the rows of one item, in the caller's transaction.
     *
     * @throws ExportRefusal if this target cannot be exported; the others can
     */
    ClientRows rows(ExportTask task, ExportItem item) throws ExportRefusal;
}
