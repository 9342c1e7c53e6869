package careplan.request;

import careplan.office.PageOffice;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** ケアプラン連携出力 and the like: the files that one request made, to which its 処理名 leads. */
@Named
@ViewScoped
public class ResultPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private RequestQueries queries;

    @Inject
    private PageOffice office;

    private Long id;
    private RequestView request;

    /**
     * Reads the request named by the page's parameter, and refuses one of another office.
     *
     * @return where to go if none is named
     */
    public String load() {
        if (id == null) {
            return "/app/request/pending.xhtml?faces-redirect=true";
        }
        request = queries.one(office.id(), id);
        return null;
    }

    public RequestView getRequest() {
        return request;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
