package careplan.master.intake;

import careplan.master.CareLevelLimit;
import careplan.master.EditionRow;
import careplan.master.InsurerName;
import careplan.master.MasterEdition;
import careplan.master.MasterEditions;
import careplan.master.MasterRowState;
import careplan.master.ServiceCode;
import careplan.master.UnitPrice;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/** Carries rows over to the entities of their tables and back. */
public final class EditionTables {

    private EditionTables() {}

    /** A new entity with what the row says, which does not count yet. */
    public static EditionRow entity(MasterRow row) {
        EditionRow entity;
        if (row instanceof CodeRow code) {
            entity = entity(code);
        } else if (row instanceof PriceRow price) {
            entity = entity(price);
        } else {
            entity = row instanceof LimitRow limit ? entity(limit) : entity((InsurerRow) row);
        }
        entity.setState(MasterRowState.LOADING);
        return entity;
    }

    private static EditionRow entity(CodeRow row) {
        ServiceCode code = new ServiceCode();
        code.setCode(row.code());
        code.setInsurerNumber(row.insurerNumber());
        code.setName(row.name());
        code.setValidFrom(row.validFrom());
        code.setValidTo(row.validTo());
        code.setUnits(row.units());
        code.setCountedUnits(row.countedUnits());
        code.setMissingUnits(row.missingUnits());
        code.setUnitKind(row.unitKind());
        code.setWithinLimit(row.withinLimit());
        code.setRatePermille(row.ratePermille());
        return code;
    }

    private static EditionRow entity(PriceRow row) {
        UnitPrice price = new UnitPrice();
        price.setAreaGrade(row.areaGrade());
        price.setServiceType(row.serviceType());
        price.setValidFrom(row.validFrom());
        price.setValidTo(row.validTo());
        price.setPrice(row.price());
        return price;
    }

    private static EditionRow entity(LimitRow row) {
        CareLevelLimit limit = new CareLevelLimit();
        limit.setCareLevel(row.careLevel());
        limit.setValidFrom(row.validFrom());
        limit.setValidTo(row.validTo());
        limit.setUnits(row.units());
        return limit;
    }

    private static EditionRow entity(InsurerRow row) {
        InsurerName insurer = new InsurerName();
        insurer.setInsurerNumber(row.insurerNumber());
        insurer.setName(row.name());
        insurer.setValidFrom(row.validFrom());
        insurer.setValidTo(row.validTo());
        return insurer;
    }

    /** All rows of an edition. */
    static List<MasterRow> rows(EntityManager em, MasterEdition edition) {
        List<MasterRow> rows = new ArrayList<>();
        for (Class<? extends EditionRow> table : MasterEditions.tables()) {
            em.createQuery("select e from " + table.getSimpleName() + " e where e.edition = :edition", EditionRow.class)
                    .setParameter("edition", edition)
                    .getResultStream()
                    .map(EditionTables::row)
                    .forEach(rows::add);
        }
        return rows;
    }

    private static MasterRow row(EditionRow entity) {
        if (entity instanceof ServiceCode code) {
            return CodeRow.of(code);
        }
        if (entity instanceof UnitPrice price) {
            return PriceRow.of(price);
        }
        return entity instanceof CareLevelLimit limit ? LimitRow.of(limit) : InsurerRow.of((InsurerName) entity);
    }

    /** How many rows an edition has. */
    static int count(EntityManager em, MasterEdition edition) {
        long rows = 0;
        for (Class<? extends EditionRow> table : MasterEditions.tables()) {
            rows += em.createQuery(
                            "select count(e) from " + table.getSimpleName() + " e where e.edition = :edition",
                            Long.class)
                    .setParameter("edition", edition)
                    .getSingleResult();
        }
        return (int) rows;
    }
}
