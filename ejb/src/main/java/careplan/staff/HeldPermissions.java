package careplan.staff;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Reads what a person may use; asks no permission. */
final class HeldPermissions {

    private HeldPermissions() {}

    static List<Permission> of(EntityManager em, Staff staff) {
        return em.createQuery("select p from Permission p where p.staff = :staff", Permission.class)
                .setParameter("staff", staff)
                .getResultList();
    }
}
