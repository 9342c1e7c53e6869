package careplan.exchange.receive;

import careplan.exchange.FileKind;
import careplan.exchange.format.FileName;
import careplan.office.OfficeChoice;
import careplan.office.OfficeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides for which of our offices a file is. Several offices at one address may share a number: in V4 the service type
 * in the name tells them apart; otherwise the office in use wins, as its people know what they are waiting for.
 */
@ApplicationScoped
public class Addressees {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /**
     * The office a file is for.
     *
     * @param permitted the offices for which the caller may take files in
     * @param inUse id of the office in use
     * @return nothing where the file is for nobody of them, or it cannot be told for whom
     */
    @Transactional(TxType.SUPPORTS)
    public Optional<OfficeChoice> of(FileName file, List<OfficeChoice> permitted, long inUse) {
        List<OfficeChoice> named = permitted.stream()
                .filter(office -> office.number().equals(file.destination()))
                .toList();
        List<Long> serving = serving(em, file.destination(), file.destinationServiceType());
        if (!named.isEmpty() && !serving.isEmpty() && isShared(file.destination())) {
            return named.stream()
                    .filter(office -> serving.contains(office.id()))
                    .findFirst();
        }
        List<OfficeChoice> fitting = named.stream()
                .filter(office -> receivers(file.kind()).contains(office.kind()))
                .toList();
        List<OfficeChoice> candidates = fitting.isEmpty() ? named : fitting;
        if (candidates.size() == 1) {
            return Optional.of(candidates.get(0));
        }
        return candidates.stream().filter(office -> office.id() == inUse).findFirst();
    }

    private boolean isShared(String number) {
        return em.createQuery(
                                "select count(o) from Office o where o.officeNumber = :number and o.active = true"
                                        + " and o.corporation is not null",
                                Long.class)
                        .setParameter("number", number)
                        .getSingleResult()
                > 1;
    }

    /** Ids of the offices with this number that are registered with this service type; none for V3, which has no types. */
    static List<Long> serving(EntityManager em, String number, String serviceType) {
        return serviceType.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select s.office.id from OfficeService s where s.office.officeNumber = :number"
                                        + " and s.office.active = true and s.serviceType = :type",
                                Long.class)
                        .setParameter("number", number)
                        .setParameter("type", serviceType)
                        .getResultList();
    }

    /** Whether providers send such files. */
    static boolean fromProvider(FileKind kind) {
        return kind == FileKind.UPJSK || kind == FileKind.DLTJSK;
    }

    private static Set<OfficeKind> receivers(FileKind kind) {
        return switch (kind) {
            case UPJSK, DLTJSK -> EnumSet.of(OfficeKind.CARE_MANAGEMENT, OfficeKind.COMMUNITY_SUPPORT_CENTER);
            case UPPLAN, UPSIKYU, UPHOSOKU, UP1KYO, UP2KYO, UP3KYO, DLTPLAN, DLT1KYO ->
                EnumSet.of(OfficeKind.PROVIDER, OfficeKind.COMMUNITY_SUPPORT_CENTER);
            default -> EnumSet.allOf(OfficeKind.class);
        };
    }
}
