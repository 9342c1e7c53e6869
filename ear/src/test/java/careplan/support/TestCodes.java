package careplan.support;

import careplan.base.JapanTime;
import careplan.master.MasterEdition;
import careplan.master.MasterEditionState;
import careplan.master.MasterRowState;
import careplan.master.ServiceCode;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** Puts service codes that nobody publishes into the table. */
public final class TestCodes {

    private TestCodes() {}

    /** A code within the limit in an edition of its own; to be called in a transaction. */
    public static void add(EntityManager em, String code, String name, LocalDate from) {
        MasterEdition edition = new MasterEdition();
        edition.setName("試験");
        edition.setState(MasterEditionState.IN_FORCE);
        edition.setCreatedAt(JapanTime.now());
        em.persist(edition);
        ServiceCode made = new ServiceCode();
        made.setCode(code);
        made.setName(name);
        made.setValidFrom(from);
        made.setUnits(100);
        made.setCountedUnits(100);
        made.setWithinLimit(true);
        made.setState(MasterRowState.IN_FORCE);
        made.setEdition(edition);
        em.persist(made);
    }
}
