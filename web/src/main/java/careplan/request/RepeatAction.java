package careplan.request;

import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import careplan.print.PrintService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** もう一度依頼, on the lists of requests. */
@Named
@RequestScoped
public class RepeatAction {

    @EJB
    private RequestControl control;

    @EJB
    private PrintService prints;

    @Inject
    private PageOffice office;

    /** Asks for the same once more, and says so on the page. */
    public void repeat(RequestView request) {
        boolean accepted = request.kind() == RequestKind.PRINT
                ? prints.repeat(office.id(), request.id())
                : control.repeatExport(office.id(), request.id());
        if (accepted) {
            FacesMessages.info("requestMsg", "repeated");
        } else {
            FacesMessages.warn("requestMsg", "notRepeatable");
        }
    }
}
