package careplan.frame;

import careplan.exchange.ExchangeVersion;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.time.LocalDate;

/**
 * The version of the standard that a page of ケアプラン連携 was opened for: {@code ?version=V4}, the oldest where it says
 * nothing or nonsense. It stays with the page, whatever is sent from it.
 */
@Named
@RequestScoped
public class PageVersion {

    private static final String KEY = PageVersion.class.getName();

    /** The version; backing beans ask it when they are made. */
    public ExchangeVersion get() {
        UIViewRoot view = FacesContext.getCurrentInstance().getViewRoot();
        if (view == null || view.isTransient()) {
            return requested();
        }
        return (ExchangeVersion) view.getViewMap().computeIfAbsent(KEY, key -> requested());
    }

    /** The key of the page's menu entry, such as exportV4. */
    public String menu(String key) {
        return key + get().menu();
    }

    /** What a link to the same page must hand on; null where it need not. */
    public String getParameter() {
        return get() == ExchangeVersion.oldest() ? null : get().name();
    }

    /** The last day on which files of this edition can be exchanged; null where none is set. */
    public LocalDate getEnds() {
        return get().ends().orElse(null);
    }

    private static ExchangeVersion requested() {
        String version = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("version");
        return ExchangeVersion.find(version).orElse(ExchangeVersion.oldest());
    }
}
