package careplan.master.intake;

import careplan.master.CareLevelLimit;
import careplan.master.InsurerName;
import careplan.master.MasterRowState;
import careplan.master.ServiceCode;
import careplan.master.UnitPrice;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows in force that a file is about: all of its tables, of its insurers and service types. */
public final class RowsInForce {

    private static final String READ_ONLY = "eclipselink.read-only";

    private RowsInForce() {}

    /** Reads them, to be looked at only. */
    public static List<MasterRow> of(EntityManager em, ReadFile file) {
        List<MasterRow> inForce = new ArrayList<>(codes(em, rows(file, CodeRow.class)));
        if (!rows(file, PriceRow.class).isEmpty()) {
            inForce.addAll(prices(em));
        }
        if (!rows(file, LimitRow.class).isEmpty()) {
            inForce.addAll(limits(em));
        }
        if (!rows(file, InsurerRow.class).isEmpty()) {
            inForce.addAll(insurers(em));
        }
        return inForce;
    }

    private static <T> List<T> rows(ReadFile file, Class<T> type) {
        return file.rows().stream()
                .map(ReadFile.PlacedRow::row)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The tables of service codes that the wanted ones are of. */
    private static List<CodeRow> codes(EntityManager em, List<CodeRow> wanted) {
        Set<String> scopes = wanted.stream().map(RowsInForce::scope).collect(Collectors.toSet());
        Set<String> insurers = wanted.stream().map(CodeRow::insurerNumber).collect(Collectors.toSet());
        List<CodeRow> codes = new ArrayList<>();
        for (String insurer : insurers) {
            em.createQuery(
                            "select s from ServiceCode s where s.state = :inForce and s.insurerNumber = :insurer",
                            ServiceCode.class)
                    .setParameter("inForce", MasterRowState.IN_FORCE)
                    .setParameter("insurer", insurer)
                    .setHint(READ_ONLY, true)
                    .getResultStream()
                    .map(CodeRow::of)
                    .filter(row -> scopes.contains(scope(row)))
                    .forEach(codes::add);
        }
        return codes;
    }

    /** A table of service codes that is handed out as a whole: an insurer's, of one service type. */
    private static String scope(CodeRow row) {
        return row.insurerNumber() + row.serviceType();
    }

    private static List<PriceRow> prices(EntityManager em) {
        return em.createQuery("select p from UnitPrice p where p.state = :inForce", UnitPrice.class)
                .setParameter("inForce", MasterRowState.IN_FORCE)
                .setHint(READ_ONLY, true)
                .getResultStream()
                .map(PriceRow::of)
                .toList();
    }

    private static List<LimitRow> limits(EntityManager em) {
        return em.createQuery("select l from CareLevelLimit l where l.state = :inForce", CareLevelLimit.class)
                .setParameter("inForce", MasterRowState.IN_FORCE)
                .setHint(READ_ONLY, true)
                .getResultStream()
                .map(LimitRow::of)
                .toList();
    }

    private static List<InsurerRow> insurers(EntityManager em) {
        return em.createQuery("select i from InsurerName i where i.state = :inForce", InsurerName.class)
                .setParameter("inForce", MasterRowState.IN_FORCE)
                .setHint(READ_ONLY, true)
                .getResultStream()
                .map(InsurerRow::of)
                .toList();
    }
}
