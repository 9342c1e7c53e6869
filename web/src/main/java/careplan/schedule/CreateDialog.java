package careplan.schedule;

import careplan.office.OfficeKind;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The dialog of the lists 利用票 and 提供票 in which a month of a client is begun. */
@Named
@ViewScoped
public class CreateDialog implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ScheduleCreation creation;

    @Inject
    private PageOffice office;

    @Inject
    private ScheduleListPage list;

    private String kana;
    private Map<Long, String> candidates = Map.of();
    private Long clientId;
    private Long notedClientId;
    private List<CopyNote> notes = List.of();
    private Beginning beginning = Beginning.LAST_MONTH;

    /** Looks for the clients of the office that have nothing yet in the month of the list. */
    public void find() {
        List<ScheduleCreation.Candidate> found = creation.candidates(office.id(), list.getMonth(), kana);
        candidates = new LinkedHashMap<>();
        found.forEach(candidate -> candidates.put(candidate.clientId(), candidate.label()));
        forgetNotes();
        clientId = found.isEmpty() ? null : found.get(0).clientId();
    }

    /**
     * Begins the month.
     *
     * @return its page, or null if it could not be begun, which is told
     */
    public String create() {
        if (clientId == null) {
            FacesMessages.error("scheduleMsg", "refused.noClient");
            return null;
        }
        try {
            if (beginning == Beginning.LAST_MONTH && !seen()) {
                return null;
            }
            ScheduleCreation.Created created =
                    creation.create(office.id(), clientId, list.getMonth(), beginning, chosen());
            if (beginning == Beginning.WEEKLY_PLAN) {
                tellOfTheWeek(created.unresolved());
            }
            if (created.ids().size() > 1) {
                FacesMessages.info("scheduleMsg", "create.twoInsurers");
                FacesMessages.keep();
            }
            return "/app/schedule/month.xhtml?faces-redirect=true&id="
                    + created.ids().get(0);
        } catch (ScheduleRefused refused) {
            refused.problems().forEach(problem -> FacesMessages.error("scheduleMsg", "refused." + problem.key()));
            return null;
        }
    }

    /**
     * Whether the person has been shown what the copy cannot carry over, with what was chosen about it; shows it where there is
     * anything new.
     */
    private boolean seen() {
        if (clientId.equals(notedClientId) && notes.stream().noneMatch(CopyNote::isChanged)) {
            return true;
        }
        notes = creation.copyNotes(office.id(), clientId, list.getMonth(), chosen()).stream()
                .map(CopyNote::new)
                .toList();
        notedClientId = clientId;
        return notes.isEmpty();
    }

    private Map<String, Integer> chosen() {
        Map<String, Integer> chosen = new HashMap<>();
        notes.stream()
                .filter(note -> note.isAsking() && note.getAnswer() != null)
                .forEach(note -> chosen.put(note.getNote().question().key(), note.getAnswer()));
        return chosen;
    }

    private void forgetNotes() {
        notes = List.of();
        notedClientId = null;
    }

    private static void tellOfTheWeek(List<String> unresolved) {
        FacesMessages.info("scheduleMsg", "create.fromWeek");
        if (!unresolved.isEmpty()) {
            FacesMessages.warn("scheduleMsg", "create.unresolved", String.join("、", unresolved));
        }
        FacesMessages.keep();
    }

    public String getKana() {
        return kana;
    }

    public void setKana(String kana) {
        this.kana = kana;
    }

    public Map<Long, String> getCandidates() {
        return candidates;
    }

    public Long getClientId() {
        return clientId;
    }

    public void setClientId(Long clientId) {
        if (!Objects.equals(clientId, notedClientId)) {
            forgetNotes();
        }
        this.clientId = clientId;
    }

    /** What a month can begin with at this office: a provider makes no plan and has no week. */
    public List<Beginning> getBeginnings() {
        List<Beginning> beginnings = new ArrayList<>(List.of(Beginning.values()));
        if (office.getChoice().kind() == OfficeKind.PROVIDER) {
            beginnings.remove(Beginning.WEEKLY_PLAN);
        }
        return beginnings;
    }

    public Beginning getBeginning() {
        return beginning;
    }

    public void setBeginning(Beginning beginning) {
        if (beginning != Beginning.LAST_MONTH) {
            forgetNotes();
        }
        this.beginning = beginning;
    }

    /** What the copy of the month before cannot carry over as it is; empty until it is asked for. */
    public List<CopyNote> getNotes() {
        return notes;
    }
}
