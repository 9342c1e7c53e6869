package careplan.frame;

import careplan.exchange.ExchangeVersion;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/**
 * The version of the standard that a page of ケアプラン連携 was opened for: {@code ?version=V4}, V3 where it says nothing
 * or nonsense. It stays with the page, whatever is sent from it.
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

    /** The key of the page's menu entry: that of V3, with V4 behind it where the page is of V4. */
    public String menu(String key) {
        return get() == ExchangeVersion.V3 ? key : key + get().name();
    }

    /** What a link to the same page must hand on; null where it need not. */
    public String getParameter() {
        return get() == ExchangeVersion.V3 ? null : get().name();
    }

    private static ExchangeVersion requested() {
        String version = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("version");
        return ExchangeVersion.V4.name().equals(version) ? ExchangeVersion.V4 : ExchangeVersion.V3;
    }
}
