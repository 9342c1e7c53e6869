package careplan.exchange.apply;

import careplan.exchange.DataKind;
import careplan.office.OfficeKind;
import java.util.EnumSet;
import java.util.Set;

/** Which kinds of received data an office makes use of. */
final class ApplyKinds {

    private ApplyKinds() {}

    static Set<DataKind> of(OfficeKind office) {
        return switch (office) {
            case PROVIDER ->
                EnumSet.of(
                        DataKind.SCHEDULE,
                        DataKind.SCHEDULE_DELETION,
                        DataKind.CARE_PLAN,
                        DataKind.CARE_PLAN_DELETION,
                        DataKind.CLIENT_PROFILE,
                        DataKind.PREVENTIVE_PLAN);
            case CARE_MANAGEMENT ->
                EnumSet.of(
                        DataKind.ACTUAL, DataKind.ACTUAL_DELETION, DataKind.CLIENT_PROFILE, DataKind.PREVENTIVE_PLAN);
            case COMMUNITY_SUPPORT_CENTER ->
                EnumSet.of(
                        DataKind.SCHEDULE,
                        DataKind.ACTUAL,
                        DataKind.ACTUAL_DELETION,
                        DataKind.CLIENT_PROFILE,
                        DataKind.PREVENTIVE_PLAN);
        };
    }
}
