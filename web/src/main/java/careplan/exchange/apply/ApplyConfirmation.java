package careplan.exchange.apply;

import careplan.page.LazyRows;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * What the import would do, shown before it runs: counts over all chosen records, and client by client what would be
 * added, changed and deleted. However many are chosen, only the clients on the screen are compared at once; those that cannot be
 * imported are counted part by part while the page is open.
 */
public class ApplyConfirmation implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Compares one record; reads its page's service. */
    public interface Comparing extends LongFunction<ApplyPreview>, Serializable {}

    /** Counts which of some records cannot be imported; reads its page's service. */
    public interface Counting extends Function<List<Long>, ApplyCheck>, Serializable {}

    private final Comparing comparing;
    private final Counting counting;
    private final LazyRows<ApplyPreview> rows;
    private List<Long> ids;
    private ApplySummary summary;
    private int checked;
    private ApplyCheck found = ApplyCheck.NONE;
    private boolean overwriteConfirmed;
    private boolean plansFirst;

    ApplyConfirmation(Comparing comparing, Counting counting) {
        this.comparing = comparing;
        this.counting = counting;
        rows = new LazyRows<>(
                () -> ids.size(),
                (first, pageSize) -> ids.subList(first, Math.min(ids.size(), first + pageSize)).stream()
                        .map(comparing::apply)
                        .toList(),
                ApplyPreview::id);
    }

    void open(List<Long> chosen, ApplySummary counted) {
        ids = List.copyOf(chosen);
        summary = counted;
        overwriteConfirmed = false;
        checked = 0;
        plansFirst = true;
        found = ApplyCheck.NONE;
        checkMore();
    }

    /** Counts among the next records; asked by the page until it is {@link #isChecked}. */
    public void checkMore() {
        List<Long> next = ids.subList(checked, Math.min(ids.size(), checked + ApplyService.MOST_COMPARED));
        found = found.plus(counting.apply(List.copyOf(next)));
        checked += next.size();
    }

    /** Whether {@link #getRefused} counts all of the chosen. */
    public boolean isChecked() {
        return checked == ids.size();
    }

    /** How many of the chosen have been compared so far. */
    public int getCheckedCount() {
        return checked;
    }

    /** How many of them cannot be imported; those that await a 利用票 can, if it is imported first. */
    public int getRefused() {
        return found.refused() + (plansFirst ? 0 : found.awaitingPlan());
    }

    /** How many of them are actuals that await a 利用票 which has come. */
    public int getAwaitingPlan() {
        return found.awaitingPlan();
    }

    /** Whether those 利用票 are imported first. */
    public boolean isPlansFirst() {
        return plansFirst;
    }

    public void setPlansFirst(boolean plansFirst) {
        this.plansFirst = plansFirst;
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

    /** Whether nothing of a record will be done, because what is kept is changed only when told to. */
    public boolean stays(ApplyPreview row) {
        return row.isGuarded() && !overwriteConfirmed;
    }

    public LazyRows<ApplyPreview> getRows() {
        return rows;
    }
}
