package careplan.exchange.apply;

import careplan.exchange.DataKind;
import careplan.office.OfficeKind;
import java.util.List;

/** What each kind of office receives, in the order of 選択データ, and what of it goes into its own records. */
public final class ApplyKinds {

    private ApplyKinds() {}

    /** The kinds of data that such an office can search and print; deletions behind what they delete. */
    public static List<DataKind> listed(OfficeKind office) {
        return switch (office) {
            case PROVIDER ->
                List.of(
                        DataKind.SCHEDULE,
                        DataKind.SCHEDULE_DELETION,
                        DataKind.CARE_PLAN,
                        DataKind.CARE_PLAN_DELETION,
                        DataKind.CLIENT_PROFILE,
                        DataKind.CLIENT_PROFILE_DELETION,
                        DataKind.PREVENTIVE_PLAN,
                        DataKind.PREVENTIVE_PLAN_DELETION);
            case CARE_MANAGEMENT ->
                List.of(
                        DataKind.ACTUAL,
                        DataKind.ACTUAL_DELETION,
                        DataKind.CLIENT_PROFILE,
                        DataKind.CLIENT_PROFILE_DELETION,
                        DataKind.PREVENTIVE_PLAN,
                        DataKind.PREVENTIVE_PLAN_DELETION);
            case COMMUNITY_SUPPORT_CENTER ->
                List.of(
                        DataKind.CLIENT_PROFILE,
                        DataKind.CLIENT_PROFILE_DELETION,
                        DataKind.PREVENTIVE_PLAN,
                        DataKind.PREVENTIVE_PLAN_DELETION,
                        DataKind.SCHEDULE,
                        DataKind.SCHEDULE_DELETION,
                        DataKind.ACTUAL,
                        DataKind.ACTUAL_DELETION);
        };
    }

    /** Whether the office takes it over; else it looks at it and prints it, as the manual has it for 居宅サービス計画書. */
    public static boolean applied(OfficeKind office, DataKind kind) {
        return listed(office).contains(kind) && kind != DataKind.CARE_PLAN;
    }
}
