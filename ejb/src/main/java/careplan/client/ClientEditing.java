package careplan.client;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.BaseEntity;
import careplan.base.JapanTime;
import careplan.base.Kana;
import careplan.base.Texts;
import careplan.edit.Checks;
import careplan.edit.EditConflict;
import careplan.edit.EditRefused;
import careplan.edit.Versions;
import careplan.office.Office;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import careplan.staff.Staff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Changes of 利用者情報: the person, the 認定 and the offices that serve. All of them count as edits of the client. */
@Stateless
@RolesAllowed("STAFF")
public class ClientEditing {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private ClientQueries queries;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    /**
     * Keeps 基本情報. Somebody new, who has no id, is served by the office in use from today on.
     *
     * @return as kept
     * @throws EditRefused if a rule is broken
     * @throws EditConflict if somebody else was quicker
     * @throws AccessDenied without the menu 利用者基本情報, or if the office does not serve this client
     */
    public ClientForm save(long officeId, ClientForm form) {
        Office office = access.requireOffice(Menu.CLIENT_BASICS, officeId);
        tidy(form);
        boolean isNew = form.getId() == null;
        Client client = new Client();
        if (!isNew) {
            client = opened(officeId, form.getId(), form.getVersion());
        } else {
            client.setCorporation(office.getCorporation());
        }
        if (!Objects.equals(form.getCode(), client.getCode())) {
            em.lock(client.getCorporation(), LockModeType.PESSIMISTIC_WRITE);
        }
        ClientRules.check(form)
                .wrongIf(codeUsed(client, form.getCode()), "code", "used")
                .refuse();
        boolean kanaChanged = !isNew && !client.getKana().equals(form.getKana());
        apply(form, client);
        if (isNew) {
            em.persist(client);
            ClientOffice serving = new ClientOffice();
            serving.setClient(client);
            serving.setOffice(office);
            serving.setValidFrom(JapanTime.now().toLocalDate());
            em.persist(serving);
        }
        em.flush();
        if (kanaChanged) {
            copyKana(client);
        }
        record(isNew ? "CLIENT_CREATED" : "CLIENT_CHANGED", officeId, client);
        return ClientForm.of(client);
    }

    /**
     * Keeps a 認定, new or changed.
     *
     * @param version the client's, as it was read
     * @return the client's new version
     */
    public int saveCertification(long officeId, long clientId, int version, CertificationForm form) {
        Client client = opened(officeId, clientId, version);
        form.setInsuredNumber(Texts.blankToNull(Checks.narrow(form.getInsuredNumber())));
        form.setNewInsurerNumber(Texts.blankToNull(Checks.narrow(form.getNewInsurerNumber())));
        form.setNewInsurerName(Texts.blankToNull(form.getNewInsurerName()));
        form.proposeInsurerName(number -> queries.insurerName(officeId, number));
        Checks checks = ClientRules.check(form, queries.certifications(officeId, clientId));
        if (checks.problems().isEmpty()) {
            em.lock(client.getCorporation(), LockModeType.PESSIMISTIC_WRITE);
            checks.wrongIf(usedByOther(client, form), "insuredNumber", "otherClient");
        }
        checks.refuse();
        Certification certification =
                own(Certification.class, form.getId(), new Certification(), kept -> kept.getClient(), client);
        certification.setClient(client);
        certification.setInsurer(insurer(form));
        certification.setInsuredNumber(form.getInsuredNumber());
        certification.setStatus(form.getStatus());
        certification.setCertifiedOn(form.getCertifiedOn());
        certification.setValidFrom(form.getValidFrom());
        certification.setValidTo(form.getValidTo());
        certification.setCareLevel(form.getCareLevel());
        certification.setLevelChangedOn(form.getLevelChangedOn());
        certification.setLimitFrom(form.getLimitFrom());
        certification.setLimitTo(form.getLimitTo());
        certification.setBenefitRate(form.getBenefitRate());
        certification.setAssistancePayment(form.getAssistancePayment());
        em.persist(certification);
        em.flush();
        record(form.getId() == null ? "CERTIFICATION_ADDED" : "CERTIFICATION_CHANGED", officeId, client);
        return client.getVersion();
    }

    /**
     * Keeps that an office serves the client. An office of the same corporation that is added so may see the client.
     *
     * @param version the client's, as it was read
     * @return the client's new version
     */
    public int saveOffice(long officeId, long clientId, int version, ServingOfficeForm form) {
        Client client = opened(officeId, clientId, version);
        ClientRules.check(form).refuse();
        ClientChoices choices = queries.choices(officeId);
        ClientOffice serving =
                own(ClientOffice.class, form.getId(), new ClientOffice(), kept -> kept.getClient(), client);
        serving.setClient(client);
        serving.setOffice(
                chosen(Office.class, form.getOfficeId(), choices.offices().keySet(), serving.getOffice()));
        serving.setCareManager(chosen(
                Staff.class, form.getCareManagerId(), choices.careManagers().keySet(), serving.getCareManager()));
        serving.setCareManagementOffice(chosen(
                Office.class,
                form.getCareManagementOfficeId(),
                choices.careManagementOffices().keySet(),
                serving.getCareManagementOffice()));
        serving.setEntrustedOffice(chosen(
                Office.class,
                form.getEntrustedOfficeId(),
                choices.entrustedOffices().keySet(),
                serving.getEntrustedOffice()));
        serving.setEntrustingCenter(chosen(
                Office.class, form.getEntrustingCenterId(), choices.centers().keySet(), serving.getEntrustingCenter()));
        ClientRules.checkEntrustment(serving).refuse();
        serving.setValidFrom(form.getValidFrom());
        serving.setValidTo(form.getValidTo());
        em.persist(serving);
        em.flush();
        record("CLIENT_OFFICE_CHANGED", officeId, client);
        return client.getVersion();
    }

    /** Months and what was sent keep the kana too, for their lists; those of all offices. */
    private void copyKana(Client client) {
        for (String kept : List.of("MonthlySchedule", "SentRecord")) {
            em.createQuery("update " + kept + " s set s.clientKana = :kana where s.client.id = :client")
                    .setParameter("kana", client.getKana())
                    .setParameter("client", client.getId())
                    .executeUpdate();
        }
    }

    private Client opened(long officeId, long clientId, int version) {
        Client client = queries.require(officeId, clientId);
        Versions.take(em, client, version);
        return client;
    }

    private <T extends BaseEntity> T own(Class<T> type, Long id, T fresh, Function<T, Client> owner, Client client) {
        if (id == null) {
            return fresh;
        }
        T kept = em.find(type, id);
        if (kept == null || !owner.apply(kept).equals(client)) {
            throw new AccessDenied(type.getSimpleName() + " id " + id + " is not of client id " + client.getId());
        }
        return kept;
    }

    /** What is no longer offered may stay, but not be chosen anew. */
    private <T extends BaseEntity> T chosen(Class<T> type, Long id, Set<Long> offered, T before) {
        if (id == null) {
            return null;
        }
        if (before != null && before.getId().equals(id)) {
            return before;
        }
        if (!offered.contains(id)) {
            throw new AccessDenied(type.getSimpleName() + " id " + id + " cannot be chosen");
        }
        return em.find(type, id);
    }

    /** The chosen insurer, or the one with the new number, which may have been registered meanwhile. */
    private Insurer insurer(CertificationForm form) {
        if (form.getInsurerId() != null) {
            return em.find(Insurer.class, form.getInsurerId());
        }
        return em.createQuery("select i from Insurer i where i.insurerNumber = :number", Insurer.class)
                .setParameter("number", form.getNewInsurerNumber())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    Insurer insurer = new Insurer();
                    insurer.setInsurerNumber(form.getNewInsurerNumber());
                    insurer.setName(form.getNewInsurerName());
                    em.persist(insurer);
                    return insurer;
                });
    }

    /** Files name people by insurer and number: two clients with the same could not be told apart. */
    private boolean usedByOther(Client client, CertificationForm form) {
        List<Certification> same = em.createQuery(
                        "select t from Certification t where t.insuredNumber = :number and t.client <> :client"
                                + " and t.client.corporation = :corporation",
                        Certification.class)
                .setParameter("number", form.getInsuredNumber())
                .setParameter("client", client)
                .setParameter("corporation", client.getCorporation())
                .getResultList();
        return same.stream()
                .map(Certification::getInsurer)
                .anyMatch(insurer -> insurer.getId().equals(form.getInsurerId())
                        || insurer.getInsurerNumber().equals(form.getNewInsurerNumber()));
    }

    /** To be asked under the lock of the corporation: of those who choose a code at the same instant one is the first. */
    private boolean codeUsed(Client client, String code) {
        return em.createQuery(
                        "select c from Client c where c.corporation = :corporation and c.code = :code", Client.class)
                .setParameter("corporation", client.getCorporation())
                .setParameter("code", code)
                .getResultStream()
                .anyMatch(other -> !other.equals(client));
    }

    private static void tidy(ClientForm form) {
        form.setCode(Texts.blankToNull(Checks.narrow(form.getCode())));
        form.setName(Texts.blankToNull(form.getName()));
        form.setKana(Texts.blankToNull(Kana.toHiragana(form.getKana())));
        form.setPostalCode(Texts.blankToNull(Checks.narrow(form.getPostalCode())));
        form.setAddress1(Texts.blankToNull(form.getAddress1()));
        form.setAddress2(Texts.blankToNull(form.getAddress2()));
        form.setPhone(Texts.blankToNull(Checks.narrow(form.getPhone())));
    }

    private static void apply(ClientForm form, Client client) {
        client.setCode(form.getCode());
        client.setName(form.getName());
        client.setKana(form.getKana());
        client.setGender(form.getGender());
        client.setBirthDate(form.getBirthDate());
        client.setPostalCode(form.getPostalCode());
        client.setAddress1(form.getAddress1());
        client.setAddress2(form.getAddress2());
        client.setPhone(form.getPhone());
    }

    private void record(String action, long officeId, Client client) {
        audit.record(AuditEntry.of(action)
                .office(officeId)
                .subject(Client.class, client.getId())
                .client(client.getId()));
    }
}
