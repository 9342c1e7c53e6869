package careplan.schedule;

import careplan.office.OfficeDiscount;
import java.util.List;

/**
 * What is registered of a provider that decides what its services cost.
 *
 * @param areaGrade 地域区分, 00 to 07
 * @param discounts its 割引
 */
public record ProviderTerms(String areaGrade, List<OfficeDiscount> discounts) {

    /** A provider without discounts. */
    public static ProviderTerms of(String areaGrade) {
        return new ProviderTerms(areaGrade, List.of());
    }
}
