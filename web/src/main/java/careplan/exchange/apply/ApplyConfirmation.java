package careplan.exchange.apply;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * What the import would do, shown before it runs: counts over all chosen records, and client by client what would be
 * added, changed and deleted. Only the clients on the screen are compared, however many are chosen.
 */
public class ApplyConfirmation implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Compares one record; reads its page's service. */
    public interface Comparing extends LongFunction<ApplyPreview>, Serializable {}

    private final Comparing comparing;
    private final LazyDataModel<ApplyPreview> rows = new Rows();
    private List<Long> ids;
    private ApplySummary summary;
    private boolean overwriteConfirmed;

    ApplyConfirmation(Comparing comparing) {
        this.comparing = comparing;
    }

    void open(List<Long> chosen, ApplySummary found) {
        ids = List.copyOf(chosen);
        summary = found;
        overwriteConfirmed = false;
    }

    void close() {
        ids = null;
    }

    public boolean isShown() {
        return ids != null;
    }

    List<Long> ids() {
        return ids;
    }

    public ApplySummary getSummary() {
        return summary;
    }

    /** Whether months that are 確定済 may be changed: never without being ticked. */
    public boolean isOverwriteConfirmed() {
        return overwriteConfirmed;
    }

    public void setOverwriteConfirmed(boolean overwriteConfirmed) {
        this.overwriteConfirmed = overwriteConfirmed;
    }

    public LazyDataModel<ApplyPreview> getRows() {
        return rows;
    }

    private final class Rows extends LazyDataModel<ApplyPreview> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return ids.size();
        }

        @Override
        public List<ApplyPreview> load(
                int first, int pageSize, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            return ids.subList(first, Math.min(ids.size(), first + pageSize)).stream()
                    .map(comparing::apply)
                    .toList();
        }

        @Override
        public String getRowKey(ApplyPreview row) {
            return Long.toString(row.id());
        }
    }
}
