package careplan.exchange.export;

import careplan.request.Bundling;
import java.io.Serializable;
import java.util.List;

/** The confirmation of 出力: destinations and 出力区分. */
public class ExportConfirmation implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Selection<String> selection = new Selection<>();
    private List<ExportDestination> destinations = List.of();
    private Bundling bundling = Bundling.ALL;
    private boolean shown;

    /**
     * Shows these; those that can read the version are ticked, for the others a warning stands beside them. A deletion goes
     * to all who have received the data.
     */
    void open(ExportSearch search, List<ExportDestination> found) {
        destinations = found;
        selection.set(found.stream()
                .filter(destination -> search.dataKind().deletion() || destination.partnerVersion() == search.version())
                .map(ExportDestination::getKey)
                .toList());
        bundling = Bundling.ALL;
        shown = true;
    }

    void close() {
        shown = false;
    }

    /** 全て選択. */
    public void selectAll() {
        selection.set(destinations.stream().map(ExportDestination::getKey).toList());
    }

    /** 選択解除. */
    public void selectNone() {
        selection.clear();
    }

    public boolean isShown() {
        return shown;
    }

    public List<ExportDestination> getDestinations() {
        return destinations;
    }

    public Selection<String> getSelection() {
        return selection;
    }

    public Bundling[] getBundlings() {
        return Bundling.values();
    }

    public Bundling getBundling() {
        return bundling;
    }

    public void setBundling(Bundling bundling) {
        this.bundling = bundling;
    }
}
