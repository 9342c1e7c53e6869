package careplan.client;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.JapanTime;
import careplan.base.PersonSearch;
import careplan.master.InsurerNames;
import careplan.office.Corporation;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import careplan.staff.Staff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pages of 利用者情報 read: the clients that the office in use serves or has served, and nobody else. */
@Stateless
@RolesAllowed("STAFF")
public class ClientQueries {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    /** One page of the list. */
    public List<ClientRow> page(long officeId, ClientSearch search, ClientOrder order, int first, int size) {
        List<Long> ids = query("select c.id", officeId, search, by(order))
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        audit.listed("CLIENTS_LISTED", officeId, ids);
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Client> clients = em.createQuery("select c from Client c where c.id in :ids" + by(order), Client.class)
                .setParameter("ids", ids)
                .getResultList();
        Map<Client, Certification> latest = latestCertifications(clients);
        return clients.stream().map(client -> row(client, latest.get(client))).toList();
    }

    /** How many rows {@link #page} would list in all. */
    public int count(long officeId, ClientSearch search) {
        return query("select count(c.id)", officeId, search, "")
                .getSingleResult()
                .intValue();
    }

    /** Records that the list is printed. */
    public void recordPrint(long officeId) {
        access.requireOffice(Menu.CLIENT_BASICS, officeId);
        audit.record(AuditEntry.of("CLIENT_LIST_PRINTED").office(officeId));
    }

    /**
     * One client. Looking at it is recorded.
     *
     * @throws AccessDenied if the office does not serve this client, or the caller may not use 利用者基本情報 there
     */
    public ClientForm open(long officeId, long clientId) {
        Client client = require(officeId, clientId);
        audit.record(AuditEntry.of("CLIENT_VIEWED").office(officeId).client(clientId));
        return ClientForm.of(client);
    }

    /** The history of 認定, the latest first. */
    public List<CertificationForm> certifications(long officeId, long clientId) {
        return em.createQuery(
                        "select t from Certification t join fetch t.insurer where t.client = :client"
                                + " order by t.validFrom desc",
                        Certification.class)
                .setParameter("client", require(officeId, clientId))
                .getResultStream()
                .map(CertificationForm::of)
                .toList();
    }

    /** The offices that serve the client or have done so, the latest first. */
    public List<ServingOfficeForm> offices(long officeId, long clientId) {
        return em.createQuery(
                        "select o from ClientOffice o where o.client = :client order by o.validFrom desc, o.id",
                        ClientOffice.class)
                .setParameter("client", require(officeId, clientId))
                .getResultStream()
                .map(ServingOfficeForm::of)
                .toList();
    }

    /** What the insurer with this number is called today; empty where it is not known, which does not make it wrong. */
    public Optional<String> insurerName(long officeId, String insurerNumber) {
        access.requireOffice(Menu.CLIENT_BASICS, officeId);
        return new InsurerNames(em).on(JapanTime.now().toLocalDate(), insurerNumber);
    }

    /** What can be chosen at this office. */
    public ClientChoices choices(long officeId) {
        Corporation corporation =
                access.requireOffice(Menu.CLIENT_BASICS, officeId).getCorporation();
        Map<Long, String> insurers = new LinkedHashMap<>();
        em.createQuery("select i from Insurer i order by i.insurerNumber", Insurer.class)
                .getResultStream()
                .forEach(i -> insurers.put(i.getId(), label(i.getInsurerNumber(), i.getName())));
        Map<Long, String> offices = new LinkedHashMap<>();
        em.createQuery(
                        "select o from Office o where o.corporation = :corporation and o.active = true"
                                + " order by o.officeNumber, o.id",
                        Office.class)
                .setParameter("corporation", corporation)
                .getResultStream()
                .forEach(o -> offices.put(o.getId(), label(o.getOfficeNumber(), o.getName())));
        Map<Long, String> careManagers = new LinkedHashMap<>();
        em.createQuery(
                        "select s from Staff s where s.corporation = :corporation and s.careManager = true"
                                + " and s.active = true order by s.kana, s.id",
                        Staff.class)
                .setParameter("corporation", corporation)
                .getResultStream()
                .forEach(s -> careManagers.put(s.getId(), s.getName()));
        Map<Long, String> careManagementOffices = new LinkedHashMap<>();
        Map<Long, String> entrusted = new LinkedHashMap<>();
        Map<Long, String> centers = new LinkedHashMap<>();
        em.createQuery(
                        "select o from Office o where o.kind <> :provider and o.active = true"
                                + " and (o.corporation = :corporation or o.partnerOf = :corporation)"
                                + " order by o.officeNumber, o.id",
                        Office.class)
                .setParameter("provider", OfficeKind.PROVIDER)
                .setParameter("corporation", corporation)
                .getResultStream()
                .forEach(o -> {
                    String label = label(o.getOfficeNumber(), o.getName());
                    careManagementOffices.put(o.getId(), label);
                    (o.getKind() == OfficeKind.COMMUNITY_SUPPORT_CENTER ? centers : entrusted).put(o.getId(), label);
                });
        return new ClientChoices(insurers, offices, careManagers, careManagementOffices, entrusted, centers);
    }

    /** The client, if the office serves or has served them. */
    public Client require(long officeId, long clientId) {
        access.requireOffice(Menu.CLIENT_BASICS, officeId);
        return em.createQuery(
                        "select c from Client c where c.id = :client and exists"
                                + " (select o from ClientOffice o where o.client = c and o.office.id = :office)",
                        Client.class)
                .setParameter("client", clientId)
                .setParameter("office", officeId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new AccessDenied("client id " + clientId + " is not of office id " + officeId));
    }

    private Map<Client, Certification> latestCertifications(List<Client> clients) {
        Map<Client, Certification> latest = new HashMap<>();
        if (!clients.isEmpty()) {
            em.createQuery(
                            "select t from Certification t join fetch t.insurer where t.client in :clients"
                                    + " and t.validFrom <= :today order by t.validFrom",
                            Certification.class)
                    .setParameter("clients", clients)
                    .setParameter("today", today())
                    .getResultStream()
                    .forEach(certification -> latest.put(certification.getClient(), certification));
        }
        return latest;
    }

    private TypedQuery<Long> query(String select, long officeId, ClientSearch search, String order) {
        Office office = access.requireOffice(Menu.CLIENT_BASICS, officeId);
        StringBuilder jpql = new StringBuilder(select)
                .append(" from Client c where c.corporation.id = :corporation and exists"
                        + " (select o.id from ClientOffice o where o.client = c and o.office.id = :office)");
        Map<String, Object> values = new HashMap<>();
        values.put("corporation", office.getCorporation().getId());
        values.put("office", officeId);
        if (PersonSearch.isAsked(search.text())) {
            jpql.append(" and (function('replace', c.kana, ' ', '') like :kana"
                    + " or function('replace', function('replace', c.name, ' ', ''), '\u3000', '') like :text"
                    + " or c.code like :text or exists (select n.id from Certification n where n.client = c"
                    + " and n.insuredNumber like :text))");
            values.put("kana", PersonSearch.kana(search.text()));
            values.put("text", PersonSearch.text(search.text()));
        }
        if (search.row() != null) {
            jpql.append(" and substring(c.kana, 1, 1) in :initials");
            values.put("initials", search.row().initials());
        }
        if (search.careLevel() != null) {
            jpql.append(" and exists (select t from Certification t where t.client = c and t.careLevel = :level"
                    + " and t.validFrom <= :today and t.validTo >= :today)");
            values.put("level", search.careLevel());
            values.put("today", today());
        }
        TypedQuery<Long> query = em.createQuery(jpql.append(order).toString(), Long.class);
        values.forEach(query::setParameter);
        return query;
    }

    /** By kana it is that of {@code ix_client_kana}, with its leading column, as H2 asks for. */
    private static String by(ClientOrder order) {
        return switch (order) {
            case KANA -> " order by c.corporation, c.kana, c.code, c.id";
            case KANA_DESC -> " order by c.corporation desc, c.kana desc, c.code desc, c.id desc";
            case CODE -> " order by c.code, c.id";
            case CODE_DESC -> " order by c.code desc, c.id desc";
            case BIRTH_DATE -> " order by c.birthDate, c.id";
            case BIRTH_DATE_DESC -> " order by c.birthDate desc, c.id desc";
        };
    }

    private static ClientRow row(Client client, Certification certification) {
        boolean certified = certification != null;
        return new ClientRow(
                client.getId(),
                client.getCode(),
                client.getName(),
                client.getKana(),
                client.getGender(),
                client.getBirthDate(),
                certified ? certification.getCareLevel() : null,
                certified ? certification.getInsurer().getName() : null,
                certified ? certification.getInsuredNumber() : null,
                certified ? certification.getValidTo() : null);
    }

    private static String label(String number, String name) {
        return "(" + number + ") " + name;
    }

    private static LocalDate today() {
        return JapanTime.now().toLocalDate();
    }
}
