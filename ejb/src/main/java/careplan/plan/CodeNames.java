package careplan.plan;

import careplan.client.CareLevel;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.LayoutField;
import careplan.exchange.format.Layouts;
import java.util.LinkedHashMap;
import java.util.Map;

/** The meaning of the codes of a field: as its layout tells, else as the standard tells elsewhere. */
final class CodeNames {

    private static final String PLAN_KIND = "計画書区分";

    private CodeNames() {}

    static Map<String, String> of(LayoutField field) {
        Map<String, String> names = new LinkedHashMap<>();
        field.codes().forEach((code, name) -> names.put(code, name.isEmpty() ? elsewhere(field, code) : name));
        return names;
    }

    private static String elsewhere(LayoutField field, String code) {
        if (field.name().equals(PLAN_KIND)) {
            var plan = Layouts.of(FileKind.UP1KYO, ExchangeVersion.V4);
            return plan.field(plan.index(PLAN_KIND)).codes().get(code);
        }
        return CareLevel.ofCode(code).map(CareLevel::getLabel).orElse(code);
    }
}
