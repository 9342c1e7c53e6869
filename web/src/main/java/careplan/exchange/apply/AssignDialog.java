package careplan.exchange.apply;

import careplan.client.ServingRequests;
import careplan.page.FacesMessages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The dialog of 印刷・取込 in which a person says which client a received record is about. */
@Named
@ViewScoped
public class AssignDialog implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "applyMsg";

    @EJB
    private RecordAssignment service;

    @EJB
    private ServingRequests servingRequests;

    private ApplyRow row;
    private String typed;
    private Long clientId;
    private List<RecordAssignment.Candidate> candidates = List.of();

    /** 担当を依頼. */
    public void ask(ApplyRow chosen) {
        servingRequests.ask(chosen.id());
        FacesMessages.info(BUNDLE, "ask.done", chosen.clientName());
    }

    /** Opens with those who have the received name. */
    public void open(ApplyRow chosen) {
        row = chosen;
        clientId = null;
        typed = chosen.clientName() == null ? "" : chosen.clientName().split("[ 　]")[0];
        find();
    }

    /** 検索. */
    public void find() {
        candidates = service.candidates(row.id(), typed);
    }

    /** 決定. */
    public void assign() {
        if (clientId == null) {
            FacesMessages.error(BUNDLE, "assign.nothing");
            return;
        }
        service.assign(row.id(), clientId);
        FacesMessages.info(BUNDLE, "assign.done", row.insuredNumber());
    }

    /** 指定を解除. */
    public void release() {
        service.release(row.id());
        FacesMessages.info(BUNDLE, "assign.released", row.insuredNumber());
    }

    public ApplyRow getRow() {
        return row;
    }

    public List<RecordAssignment.Candidate> getCandidates() {
        return candidates;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public Long getClientId() {
        return clientId;
    }

    public void setClientId(Long clientId) {
        this.clientId = clientId;
    }
}
