package careplan.print;

import java.util.Map;

/**
 * 第１表: 居宅サービス計画書（１）.
 *
 * @param fields of UP1KYO, by their names in the layout
 * @param reason 生活援助中心型の算定理由
 * @param signature whether the client signs below that the plan was explained
 */
public record CarePlanForm(
        Map<String, String> fields,
        String clientName,
        String birthDate,
        String address,
        Choice planKind,
        Choice certification,
        Choice careLevel,
        Choice reason,
        boolean signature)
        implements FormData {

    @Override
    public String template() {
        return "care-plan";
    }

    @Override
    public String title() {
        return "居宅サービス計画書（１）";
    }

    @Override
    public boolean hasRoom() {
        return true;
    }
}
