package careplan.exchange.export;

import careplan.exchange.DataKind;
import careplan.frame.Frame;
import careplan.staff.Menu;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where the matter of a message is mended, for those who may go there. */
@Named
@RequestScoped
public class MendLinks {

    /** The group of the messages about single fields. */
    private static final String FORM = "F";

    /** The group of the warnings of a month. */
    private static final String MONTH = "M";

    @Inject
    private Frame frame;

    /**
     * The page, below the context root; null where there is none or it is not for this person.
     *
     * @param kind what the list holds
     */
    public String page(RowMessage message, ExportRow row, DataKind kind) {
        if (message.code().group().equals(FORM)) {
            return document(kind);
        }
        if (message.code().group().equals(MONTH)) {
            return month(row);
        }
        return switch (message.code()) {
            case EXPORT_NOTHING_PLANNED,
                    EXPORT_UNCHECKED,
                    EXPORT_ACTUALS_LACKING,
                    EXPORT_ACTUALS_LACKING_SAID,
                    EXPORT_OTHER_PART_MISSING,
                    EXPORT_SERVICE_CODE,
                    EXPORT_OTHER_LEVEL,
                    EXPORT_NOT_COVERED,
                    EXPORT_DAY_OUTSIDE_MONTH,
                    EXPORT_NOTHING_DONE -> month(row);
            case EXPORT_INSURED_NUMBER,
                    EXPORT_INSURER_NUMBER,
                    EXPORT_CERTIFICATION_MISSING,
                    EXPORT_PLANNER_MISSING,
                    EXPORT_NO_RECIPIENT -> allowed(Menu.CLIENT_BASICS, "/app/client/edit.xhtml");
            case EXPORT_CERTIFICATION_CHANGED ->
                row.status() == null || allowed(Menu.SCHEDULES, "") == null
                        ? allowed(Menu.CLIENT_BASICS, "/app/client/edit.xhtml")
                        : "/app/schedule/month.xhtml";
            case EXPORT_PROVIDER_NUMBER -> allowed(Menu.OTHER_COMPANIES, "/app/office/others.xhtml");
            default -> null;
        };
    }

    private String month(ExportRow row) {
        return row.status() == null ? null : allowed(Menu.SCHEDULES, "/app/schedule/month.xhtml");
    }

    private String document(DataKind kind) {
        return switch (kind) {
            case CARE_PLAN -> allowed(Menu.SCHEDULES, "/app/plan/care-plan.xhtml");
            case CLIENT_PROFILE -> allowed(Menu.SCHEDULES, "/app/plan/profile.xhtml");
            case PREVENTIVE_PLAN -> allowed(Menu.SCHEDULES, "/app/plan/preventive-plan.xhtml");
            default -> null;
        };
    }

    /** The id that the page is opened with; null where it takes none. */
    public Long id(RowMessage message, ExportRow row, DataKind kind) {
        String page = page(message, row, kind);
        if (page == null || page.startsWith("/app/office/")) {
            return null;
        }
        return page.startsWith("/app/client/") ? row.clientId() : row.targetId();
    }

    private String allowed(Menu menu, String page) {
        return frame.rights().menus().contains(menu) ? page : null;
    }
}
