package careplan.plan;

/** Where the pages of each kind of document are. */
final class PlanPages {

    private PlanPages() {}

    static String edit(PlanKind kind) {
        return switch (kind) {
            case CARE_PLAN -> "/app/plan/care-plan.xhtml";
            case CLIENT_PROFILE -> "/app/plan/profile.xhtml";
            case PREVENTIVE_PLAN -> "/app/plan/preventive-plan.xhtml";
        };
    }

    static String list(PlanKind kind) {
        return switch (kind) {
            case CARE_PLAN -> "/app/plan/care-plans.xhtml";
            case CLIENT_PROFILE -> "/app/plan/profiles.xhtml";
            case PREVENTIVE_PLAN -> "/app/plan/preventive-plans.xhtml";
        };
    }
}
