package careplan.exchange.receive;

import careplan.base.Batches;
import careplan.client.Certification;
import careplan.client.Certifications;
import careplan.client.Client;
import careplan.client.ClientOffice;
import careplan.client.Insurer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds our clients by the numbers that received files hold. Asked anew each time (at the check, when taking in, in
 * lists, when applying), since clients are registered and corrected in between.
 */
@ApplicationScoped
public class ClientDirectory {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /**
     * Looks numbers up among the clients of the office's corporation.
     *
     * @param officeId the own office whose clients they should be
     * @param month decides which certification counts and whether the office serves the client
     * @return an entry for every number
     */
    @Transactional(TxType.SUPPORTS)
    public Map<InsuredNumber, ClientMatch> match(long officeId, Collection<InsuredNumber> numbers, YearMonth month) {
        Map<InsuredNumber, ClientMatch> matches = new HashMap<>();
        for (List<InsuredNumber> batch : Batches.of(new HashSet<>(numbers))) {
            matchBatch(officeId, batch, month, matches);
        }
        return matches;
    }

    /** The client of a record: whoever a person has assigned to it, or else the one with its numbers. */
    @Transactional(TxType.SUPPORTS)
    public ClientMatch match(ReceivedRecord record) {
        RecordId id = RecordId.of(record);
        long officeId = record.getOffice().getId();
        return record.isClientAssigned()
                ? assigned(officeId, record.getClient(), id)
                : match(officeId, List.of(id.insured()), id.month()).get(id.insured());
    }

    /** What is registered about a client who is known by something else than the numbers received. */
    private ClientMatch assigned(long officeId, Client client, RecordId id) {
        Certification best = null;
        for (Certification found : em.createQuery(
                        "select c from Certification c join fetch c.client join fetch c.insurer"
                                + " where c.client = :client order by c.validFrom, c.id",
                        Certification.class)
                .setParameter("client", client)
                .getResultList()) {
            best = best == null ? found : better(best, found, id.month());
        }
        Long insurer = em.createQuery("select i.id from Insurer i where i.insurerNumber = :number", Long.class)
                .setParameter("number", id.insurerNumber())
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (best == null || insurer == null) {
            return new ClientMatch(insurer != null, null);
        }
        return new ClientMatch(
                true,
                known(
                        best,
                        insurer,
                        serving(officeId, List.of(best), id.month()).get(client.getId())));
    }

    private void matchBatch(
            long officeId, List<InsuredNumber> numbers, YearMonth month, Map<InsuredNumber, ClientMatch> matches) {
        Map<InsuredNumber, Certification> certifications = certifications(officeId, numbers, month);
        Map<Long, ClientOffice> serving = serving(officeId, certifications.values(), month);
        Set<String> insurers = new HashSet<>(
                em.createQuery("select i.insurerNumber from Insurer i where i.insurerNumber in :numbers", String.class)
                        .setParameter(
                                "numbers",
                                numbers.stream()
                                        .map(InsuredNumber::insurerNumber)
                                        .distinct()
                                        .toList())
                        .getResultList());
        for (InsuredNumber number : numbers) {
            Certification certification = certifications.get(number);
            matches.put(
                    number,
                    new ClientMatch(
                            insurers.contains(number.insurerNumber()),
                            certification == null
                                    ? null
                                    : known(
                                            certification,
                                            certification.getInsurer().getId(),
                                            serving.get(
                                                    certification.getClient().getId()))));
        }
    }

    private static ClientMatch.Known known(Certification certification, long insurerId, ClientOffice serving) {
        Client client = certification.getClient();
        boolean planned = serving != null && serving.getCareManagementOffice() != null;
        return new ClientMatch.Known(
                client.getId(),
                client.getCode(),
                client.getName(),
                client.getKana(),
                serving != null,
                planned ? serving.getCareManagementOffice().getOfficeNumber() : null,
                certification.getCareLevel(),
                certification.getCertifiedOn(),
                certification.getLimitFrom(),
                certification.getLimitTo(),
                insurerId,
                certification.getBenefitRate());
    }

    private Map<InsuredNumber, Certification> certifications(
            long officeId, List<InsuredNumber> numbers, YearMonth month) {
        Map<InsuredNumber, Certification> best = new HashMap<>();
        em.createQuery(
                        "select c from Certification c join fetch c.client join fetch c.insurer"
                                + " where c.insuredNumber in :numbers and c.client.corporation.id ="
                                + " (select o.corporation.id from Office o where o.id = :office)"
                                + " order by c.validFrom, c.id",
                        Certification.class)
                .setParameter(
                        "numbers",
                        numbers.stream()
                                .map(InsuredNumber::insuredNumber)
                                .distinct()
                                .toList())
                .setParameter("office", officeId)
                .getResultList()
                .forEach(found -> best.merge(number(found), found, (one, other) -> better(one, other, month)));
        return best;
    }

    /** The certification in force in the month, the later one of two; without any in force, the latest. */
    private static Certification better(Certification earlier, Certification later, YearMonth month) {
        return Certifications.inForce(earlier, month) && !Certifications.inForce(later, month) ? earlier : later;
    }

    private static InsuredNumber number(Certification certification) {
        Insurer insurer = certification.getInsurer();
        return new InsuredNumber(insurer.getInsurerNumber(), certification.getInsuredNumber());
    }

    private Map<Long, ClientOffice> serving(long officeId, Collection<Certification> found, YearMonth month) {
        Map<Long, ClientOffice> serving = new HashMap<>();
        if (found.isEmpty()) {
            return serving;
        }
        LocalDate first = month.atDay(1);
        em.createQuery(
                        "select s from ClientOffice s left join fetch s.careManagementOffice"
                                + " where s.office.id = :office and s.client.id in :clients"
                                + " and s.validFrom <= :last and (s.validTo is null or s.validTo >= :first)"
                                + " order by s.validFrom",
                        ClientOffice.class)
                .setParameter("office", officeId)
                .setParameter(
                        "clients",
                        found.stream()
                                .map(c -> c.getClient().getId())
                                .distinct()
                                .toList())
                .setParameter("first", first)
                .setParameter("last", month.atEndOfMonth())
                .getResultList()
                .forEach(one -> serving.put(one.getClient().getId(), one));
        return serving;
    }
}
