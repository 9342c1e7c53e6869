package careplan.login;

import careplan.staff.Staff;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is kept of 二段階認証, and who may not do without. */
@Dependent
public class SecondFactors {

    /** As setup.sh has it for production: whoever may change other people's accounts, or see all of the installation. */
    private static final boolean OF_ADMINISTRATORS = "required".equals(System.getProperty("careplan.second-factor"));

    private static final int CODES = 10;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    /** Whether the person may not do without one. */
    public boolean isRequired(Staff staff) {
        return staff.getCorporation().isFactorRequired()
                || OF_ADMINISTRATORS && (staff.isAdmin() || staff.isOperator());
    }

    /** Whether the person has one in use. */
    public boolean isSet(Staff staff) {
        return find(staff).filter(SecondFactor::isConfirmed).isPresent();
    }

    /** In use or not yet. */
    Optional<SecondFactor> find(Staff staff) {
        return em.createQuery("select f from SecondFactor f where f.staff = :staff", SecondFactor.class)
                .setParameter("staff", staff)
                .getResultStream()
                .findFirst();
    }

    /** How many codes were not used. */
    long codesLeft(Staff staff) {
        return em.createQuery("select count(c) from RecoveryCode c where c.staff = :staff", Long.class)
                .setParameter("staff", staff)
                .getSingleResult();
    }

    /** New codes, in the place of those before. */
    List<String> renewCodes(Staff staff) {
        removeCodes(staff);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            String code = OneTimeCodes.recoveryCode();
            em.persist(new RecoveryCode(staff, hash(code)));
            codes.add(code);
        }
        return codes;
    }

    /** Uses a code up. Returns whether there was one. */
    boolean takeCode(Staff staff, String code) {
        return em.createQuery("delete from RecoveryCode c where c.staff = :staff and c.codeHash = :hash")
                        .setParameter("staff", staff)
                        .setParameter("hash", hash(code))
                        .executeUpdate()
                == 1;
    }

    private static String hash(String code) {
        return LoginTokens.hash(code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", ""));
    }

    /** Takes everything away. */
    public void remove(Staff staff) {
        removeCodes(staff);
        em.createQuery("delete from SecondFactor f where f.staff = :staff")
                .setParameter("staff", staff)
                .executeUpdate();
    }

    private void removeCodes(Staff staff) {
        em.createQuery("delete from RecoveryCode c where c.staff = :staff")
                .setParameter("staff", staff)
                .executeUpdate();
    }
}
