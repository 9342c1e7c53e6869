package careplan.master.intake;

import careplan.base.JapanTime;
import careplan.master.MasterEdition;
import careplan.master.MasterEditionState;
import careplan.staff.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The editions as they begin: one at a time. */
@ApplicationScoped
class EditionRegister {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /**
     * The office under which an administrator's files and requests are kept: the first of the corporation. An administrator
     * need not work for any.
     */
    long officeOf(Staff admin) {
        return em.createQuery("select min(o.id) from Office o where o.corporation = :corporation", Long.class)
                .setParameter("corporation", admin.getCorporation())
                .getSingleResult();
    }

    /**
     * Begins an edition.
     *
     * @throws IntakeBusy if another one is not at its end
     */
    MasterEdition begin(String name, String source) {
        lock();
        em.createQuery("select e from MasterEdition e where e.state = :loading", MasterEdition.class)
                .setParameter("loading", MasterEditionState.LOADING)
                .getResultStream()
                .findFirst()
                .ifPresent(other -> {
                    throw new IntakeBusy(other.getName());
                });
        MasterEdition edition = new MasterEdition();
        edition.setName(name);
        edition.setSource(source);
        edition.setCreatedAt(JapanTime.now());
        em.persist(edition);
        em.flush();
        return edition;
    }

    /** Two that begin at once wait for each other at the oldest edition, which every system has from its first start. */
    private void lock() {
        Long first = em.createQuery("select min(e.id) from MasterEdition e", Long.class)
                .getSingleResult();
        if (first != null) {
            em.find(MasterEdition.class, first, LockModeType.PESSIMISTIC_WRITE);
        }
    }
}
