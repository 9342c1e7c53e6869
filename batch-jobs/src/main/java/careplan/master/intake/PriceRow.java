package careplan.master.intake;

import careplan.master.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;

/** 単位数単価 of a service type in an area, with the meaning of {@link UnitPrice}. */
public record PriceRow(String areaGrade, String serviceType, LocalDate validFrom, LocalDate validTo, BigDecimal price)
        implements MasterRow {

    static PriceRow of(UnitPrice row) {
        return new PriceRow(
                row.getAreaGrade(), row.getServiceType(), row.getValidFrom(), row.getValidTo(), row.getPrice());
    }

    @Override
    public String key() {
        return areaGrade + "|" + serviceType;
    }

    @Override
    public PriceRow endingOn(LocalDate lastDay) {
        return new PriceRow(areaGrade, serviceType, validFrom, lastDay, price);
    }

    @Override
    public String label() {
        return areaGrade + " " + serviceType;
    }

    @Override
    public String content() {
        return price.toPlainString();
    }
}
