package careplan.print;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.base.Batches;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.receive.ReceivedRecord;
import careplan.plan.PlanDocument;
import careplan.request.JobFailure;
import careplan.request.NewRequest;
import careplan.request.ProcessingRequest;
import careplan.request.RequestIntake;
import careplan.request.RequestKind;
import careplan.schedule.MonthlySchedule;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

/** 印刷 of one client at once, and 一括印刷 of many as a request. */
@Stateless
@RolesAllowed("STAFF")
public class PrintService {

    /**
     * A PDF.
     *
     * @param name of the file
     */
    public record Pdf(String name, byte[] content) {}

    private static final String EXTENSION = ".pdf";

    /** The most targets that one request may have. */
    public static final int MOST_TARGETS = 20_000;

    /** A print follows neither version, and a request must name one; lists write only the newer one behind the name. */
    private static final ExchangeVersion NO_VERSION = ExchangeVersion.oldest();

    private static final ResourceBundle TITLES = ResourceBundle.getBundle("careplan.print.titles", Locale.JAPANESE);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu年M月");

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private AuditLog audit;

    @EJB
    private RequestIntake intake;

    @Inject
    private PrintSources sources;

    /**
     * The PDF of one target. Printing is recorded, since the forms hold health data.
     *
     * @throws PrintRefusal if it cannot be printed, for a reason that the person should read
     * @throws AccessDenied if there is no such target, or the caller may not see it at the office that keeps it
     */
    public Pdf printOne(PrintSource source, long targetId, PrintOptions options) throws PrintRefusal {
        long officeId = requirePermitted(source, List.of(targetId)).iterator().next();
        ClientForms forms = sources.forms(source, targetId, options);
        audit.record(AuditEntry.of("PRINTED")
                .office(officeId)
                .subject(entity(source), targetId)
                .client(forms.clientId())
                .detail(source.name()));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfWriter().write(List.of(forms), pdf);
        } catch (JobFailure noFont) {
            throw new PrintRefusal(noFont.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Pdf(forms.title() + EXTENSION, pdf.toByteArray());
    }

    /**
     * What the file of one target is called, without printing it.
     *
     * @throws PrintRefusal as for {@link #printOne}
     * @throws AccessDenied as for {@link #printOne}
     */
    public String fileName(PrintSource source, long targetId) throws PrintRefusal {
        requirePermitted(source, List.of(targetId));
        return sources.title(source, targetId) + EXTENSION;
    }

    /**
     * Has many targets printed as one PDF.
     *
     * @param officeId the office in use, under which the request is listed
     * @param targetIds in the order in which they are to be printed, at most {@link #MOST_TARGETS}; each counts once
     * @return the id of the request
     * @throws AccessDenied as for {@link #printOne}; also if the caller may not see the requests of the office in use
     */
    public long requestAll(long officeId, PrintSource source, Collection<Long> targetIds, PrintOptions options) {
        if (!access.mayUse(Menu.BATCH_STATUS, officeId)) {
            access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        }
        List<Long> ids = new ArrayList<>(new LinkedHashSet<>(targetIds));
        if (ids.isEmpty() || ids.size() > MOST_TARGETS) {
            throw new IllegalArgumentException(ids.size() + " targets");
        }
        requirePermitted(source, ids);
        long requestId = intake.accept(new NewRequest(
                RequestKind.PRINT, officeId, title(source, ids), NO_VERSION, null, null, null, false, ids, List.of()));
        ProcessingRequest request = em.find(ProcessingRequest.class, requestId);
        request.setPrintSource(source);
        request.setPrintOptions(options.text());
        return requestId;
    }

    /** What is printed and how many of it; the month, or the kind of document, where all have the same. */
    private String title(PrintSource source, List<Long> ids) {
        Set<String> subjects = new LinkedHashSet<>();
        for (List<Long> batch : Batches.of(ids)) {
            subjects.addAll(subjects(source, batch));
        }
        String key = subjects.size() == 1 ? source + ".one" : source.name();
        return new MessageFormat(TITLES.getString(key), Locale.JAPANESE)
                .format(new Object[] {ids.size(), subjects.stream().findFirst().orElse("")});
    }

    private List<String> subjects(PrintSource source, List<Long> ids) {
        return switch (source) {
            case USAGE, PROVISION ->
                distinct(
                                "select distinct t.serviceMonth from MonthlySchedule t where t.id in :ids",
                                YearMonth.class,
                                ids)
                        .map(MONTH::format)
                        .toList();
            case RECEIVED ->
                distinct("select distinct t.dataKind from ReceivedRecord t where t.id in :ids", DataKind.class, ids)
                        .map(DataKind::label)
                        .toList();
            case DOCUMENT ->
                distinct("select distinct t.dataKind from PlanDocument t where t.id in :ids", DataKind.class, ids)
                        .map(DataKind::label)
                        .toList();
        };
    }

    private <T> Stream<T> distinct(String jpql, Class<T> type, List<Long> ids) {
        return em.createQuery(jpql, type).setParameter("ids", ids).getResultStream();
    }

    /**
     * Has the same targets printed once more, as they are now.
     *
     * @return whether it was a request for printing that is not under way
     * @throws AccessDenied as for {@link #requestAll}, or if the request is not of this office
     */
    public boolean repeat(long officeId, long requestId) {
        if (!access.mayUse(Menu.BATCH_STATUS, officeId)) {
            access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        }
        ProcessingRequest request = em.find(ProcessingRequest.class, requestId);
        if (request == null || request.getOffice().getId() != officeId) {
            throw new AccessDenied("request " + requestId + " is not of office id " + officeId);
        }
        if (request.getKind() != RequestKind.PRINT || request.isUnderWay()) {
            return false;
        }
        requirePermitted(
                request.getPrintSource(),
                em.createQuery("select i.targetId from RequestItem i where i.request = :request", Long.class)
                        .setParameter("request", request)
                        .getResultList());
        intake.acceptAgain(request);
        return true;
    }

    /** The offices that keep the targets, all of them such as the caller may see. */
    private Set<Long> requirePermitted(PrintSource source, List<Long> ids) {
        Set<Long> offices = new HashSet<>();
        long found = 0;
        for (List<Long> batch : Batches.of(ids)) {
            List<Long> ofBatch = em.createQuery(
                            "select t.office.id from " + entity(source).getSimpleName() + " t where t.id in :ids",
                            Long.class)
                    .setParameter("ids", batch)
                    .getResultList();
            found += ofBatch.size();
            offices.addAll(ofBatch);
        }
        if (found < ids.size()) {
            throw new AccessDenied("a target of " + source + " does not exist");
        }
        offices.forEach(office -> access.requireOffice(menu(source), office));
        return offices;
    }

    private static Class<?> entity(PrintSource source) {
        return switch (source) {
            case USAGE, PROVISION -> MonthlySchedule.class;
            case RECEIVED -> ReceivedRecord.class;
            case DOCUMENT -> PlanDocument.class;
        };
    }

    private static Menu menu(PrintSource source) {
        return switch (source) {
            case USAGE, PROVISION, DOCUMENT -> Menu.SCHEDULES;
            case RECEIVED -> Menu.CAREPLAN_LINK;
        };
    }
}
