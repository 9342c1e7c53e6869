package careplan.exchange.progress;

import careplan.audit.AuditLog;
import careplan.exchange.progress.Figure.Kind;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.security.AccessControl;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** 今月の状況: what a month has come to at one office; everything is counted in the database. */
@Stateless
@RolesAllowed("STAFF")
public class MonthProgress {

    /** How long before its end a certification is spoken of: a renewal may be asked for from then on. */
    public static final int ENDING_DAYS = 60;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    @Inject
    private PartnerMonths partners;

    /** The figures of the office's kind, zeros included; a provider's months come from who makes the plans. */
    public List<Figure> figures(long officeId, YearMonth month) {
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        MonthFigures figures = new MonthFigures(em, office, month);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.TO_MAKE || office.getKind() != OfficeKind.PROVIDER)
                .map(kind -> new Figure(kind, figures.count(kind)))
                .toList();
    }

    /** Who is behind a figure, by kana: at most {@code size} from the {@code first} on. */
    public List<FigureRow> rows(long officeId, YearMonth month, Kind kind, int first, int size) {
        Office office = access.requireOffice(Menu.SCHEDULES, officeId);
        List<FigureRow> rows = new MonthFigures(em, office, month).rows(kind, first, size);
        audit.listed(
                "PROGRESS_LISTED",
                officeId,
                rows.stream().map(FigureRow::clientId).filter(Objects::nonNull).toList());
        return rows;
    }

    /** Until when the office expects the actuals of a month; null for a provider, and where no day is set. */
    public LocalDate actualsDue(long officeId, YearMonth month) {
        Office office = access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        return office.getKind() == OfficeKind.PROVIDER ? null : office.actualsDue(month);
    }

    /** What went to each partner and came from it, by number. */
    public List<PartnerMonth> partners(long officeId, YearMonth month) {
        return partners.of(access.requireOffice(Menu.CAREPLAN_LINK, officeId), month);
    }

    /**
     * The clients of whom nothing came from a partner although they have something to do with it in the month, by kana.
     *
     * @param number 事業所番号 of the partner
     */
    public List<MissingClient> missing(long officeId, YearMonth month, String number) {
        List<MissingClient> missing =
                partners.missing(access.requireOffice(Menu.CAREPLAN_LINK, officeId), month, number);
        audit.listed(
                "PROGRESS_LISTED",
                officeId,
                missing.stream().map(MissingClient::id).toList());
        return missing;
    }
}
