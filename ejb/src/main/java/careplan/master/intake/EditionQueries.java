package careplan.master.intake;

import careplan.master.MasterEdition;
import careplan.master.MasterIntake;
import careplan.request.ProcessingRequest;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The list of editions, for administrators. */
@Stateless
@RolesAllowed("STAFF")
public class EditionQueries {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    /**
     * One page of the editions, newest first.
     *
     * @throws AccessDenied if the caller is no administrator of the installation
     */
    public List<EditionView> page(int first, int size) {
        access.requireInstallationAdmin();
        return em.createQuery(
                        "select e, i, r from MasterEdition e left join MasterIntake i on i.edition = e"
                                + " left join ProcessingRequest r on r.id = i.requestId order by e.id desc",
                        Object[].class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultStream()
                .map(row -> view((MasterEdition) row[0], (MasterIntake) row[1], (ProcessingRequest) row[2]))
                .toList();
    }

    /** How many editions there are. */
    public int count() {
        access.requireInstallationAdmin();
        return em.createQuery("select count(e) from MasterEdition e", Long.class)
                .getSingleResult()
                .intValue();
    }

    private static EditionView view(MasterEdition edition, MasterIntake intake, ProcessingRequest request) {
        return new EditionView(
                edition.getId(),
                edition.getName(),
                edition.getSource(),
                edition.getState(),
                edition.getCreatedAt(),
                intake != null,
                intake == null ? 0 : intake.getAdded(),
                intake == null ? 0 : intake.getChanged(),
                intake == null ? 0 : intake.getEnded(),
                intake == null ? 0 : intake.getRefused(),
                request == null ? null : request.getState(),
                request == null ? 0 : request.getProcessed(),
                request == null ? 0 : request.getTotal(),
                request == null ? null : request.getFailure());
    }
}
