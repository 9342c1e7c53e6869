package careplan.schedule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What of a month becomes another when it takes the certification over.
 *
 * @param key names the value in the pages' bundle
 * @param before as a person reads it, or null
 * @param after likewise
 */
public record CertificationDifference(String key, String before, String after) implements Serializable {

    /** What a person reads of the certification and of the 別表 of a month, at one moment. */
    static Map<String, String> of(MonthlySchedule month) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("insurer", month.getInsurer().getName());
        values.put("insuredNumber", month.getInsuredNumber());
        values.put("certificationStatus", name(month.getCertificationStatus()));
        values.put("careLevel", month.getCareLevel().getLabel());
        values.put(
                "previousCareLevel",
                month.getPreviousCareLevel() == null
                        ? null
                        : month.getPreviousCareLevel().getLabel());
        values.put("levelChangedOn", text(month.getLevelChangedOn()));
        values.put("certifiedOn", text(month.getCertifiedOn()));
        values.put("limitFrom", text(month.getLimitFrom()));
        values.put("limitTo", text(month.getLimitTo()));
        values.put("limitUnits", text(month.getLimitUnits()));
        values.put("benefitRate", text(month.getBenefitRate()));
        values.put("assistancePayment", text(month.getAssistancePayment()));
        month.getStatementLines().stream()
                .filter(line -> line.getKind() == StatementLineKind.TOTAL)
                .findFirst()
                .ifPresent(total -> {
                    values.put("overUnits", text(total.getLevelOverUnits()));
                    values.put("totalCost", text(total.getTotalCost()));
                    values.put("claimed", text(total.getClaimedAmount()));
                    values.put("clientCharge", text(total.getClientCharge()));
                    values.put("clientFullCharge", text(total.getClientFullCharge()));
                });
        values.put("lines", Integer.toString(month.getLines().size()));
        return values;
    }

    /** What differs, in the order of the form. */
    static List<CertificationDifference> between(Map<String, String> before, Map<String, String> after) {
        List<CertificationDifference> differences = new ArrayList<>();
        Map<String, String> all = new LinkedHashMap<>(before);
        after.forEach(all::putIfAbsent);
        all.keySet().forEach(key -> {
            if (!Objects.equals(before.get(key), after.get(key))) {
                differences.add(new CertificationDifference(key, before.get(key), after.get(key)));
            }
        });
        return differences;
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
