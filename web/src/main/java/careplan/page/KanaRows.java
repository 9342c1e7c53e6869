package careplan.page;

import careplan.base.KanaRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The rows for the buttons of {@code fragments/kana-rows.xhtml}. */
@Named
@ApplicationScoped
public class KanaRows {

    /** あ to わ. */
    public List<KanaRow> getAll() {
        return List.of(KanaRow.values());
    }
}
