package careplan.page;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import org.primefaces.PrimeFaces;

/**
 * Where a second list of a page stands, which has no conditions: a parameter of the address beside those of the
 * {@link ListAddress}.
 */
public final class SideList implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_PAGES = 100_000;

    private final String parameter;
    private final int size;
    private int first;

    /**
     * The place that the present request asks for.
     *
     * @param name of the list, which its parameter begins with
     * @param size rows a page
     */
    public SideList(String name, int size) {
        this(
                name,
                size,
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(name + ".page"));
    }

    SideList(String name, int size, String asked) {
        this.parameter = name + ".page";
        this.size = size;
        int page = asked != null && asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1;
        first = page < 1 || page > MOST_PAGES ? 0 : (page - 1) * size;
    }

    /** Called when rows are read: the browser's address follows. */
    public void show(int from) {
        first = from;
        if (FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().executeScript("CareplanList.beside('" + parameter + "', " + (first / size + 1) + ")");
        }
    }

    /** The first row of the page. */
    public int getFirst() {
        return first;
    }

    /** Rows a page. */
    public int getSize() {
        return size;
    }
}
