package careplan.exchange.export;

import careplan.base.SortBy;
import careplan.client.CareLevel;
import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.exchange.format.CheckDigit;
import careplan.exchange.format.FormChecks;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.Row;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.plan.PlanDocument;
import careplan.schedule.DayCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 居宅サービス計画書, 利用者情報 and 支援計画書 as things to be exported: those whose date lies in 計画入力月. */
@ApplicationScoped
class DocumentCandidates implements ExportCandidates {

    private static final String FROM = " from PlanDocument d join d.client c where d.office.id = :office"
            + " and d.dataKind = :kind and d.keyDate between :from and :to";

    private static final String BY_KANA = "c.kana, c.code, c.id, d.keyDate, d.id";

    private static final Map<String, String> COLUMNS =
            Map.of("clientCode", "c.code", "keyDate", "d.keyDate", "insuredNumber", "d.insuredNumber");

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private Partners partners;

    @Inject
    private DocumentRecipients recipients;

    @Override
    public Set<DataKind> kinds() {
        return Set.of(DataKind.CARE_PLAN, DataKind.CLIENT_PROFILE, DataKind.PREVENTIVE_PLAN);
    }

    @Override
    public Optional<YearMonth> latestMonth(long officeId, ExportSearch search) {
        return Optional.ofNullable(em.createQuery(
                                "select max(d.keyDate) from PlanDocument d where d.office.id = :office"
                                        + " and d.dataKind = :kind",
                                LocalDate.class)
                        .setParameter("office", officeId)
                        .setParameter("kind", search.dataKind())
                        .getSingleResult())
                .map(YearMonth::from);
    }

    @Override
    public int count(long officeId, ExportSearch search) {
        return query("select count(d.id)", officeId, search, "")
                .getSingleResult()
                .intValue();
    }

    @Override
    public List<Long> ids(long officeId, ExportSearch search, SortBy sort, int first, int size) {
        TypedQuery<Long> query = query("select d.id", officeId, search, " order by " + sort.then(COLUMNS, BY_KANA));
        if (size > 0) {
            query.setFirstResult(first).setMaxResults(size);
        }
        return query.getResultList();
    }

    private TypedQuery<Long> query(String select, long officeId, ExportSearch search, String order) {
        SearchConditions conditions = new SearchConditions(FROM)
                .value("office", officeId)
                .value("kind", search.dataKind())
                .value("from", search.month().atDay(1))
                .value("to", search.month().atEndOfMonth())
                .andIf("d.careManager.id = :manager", "manager", search.careManagerId())
                .andIf(
                        "exists (select x.id from Certification x where x.client = c and x.careLevel = :level"
                                + " and x.validFrom <= d.keyDate and x.validTo >= d.keyDate)",
                        "level",
                        search.careLevel())
                .person(search.person(), "c.kana", "c.id", "d.insuredNumber");
        String side = search.recipient() == OfficeKind.CARE_MANAGEMENT ? "entrustedOffice" : "entrustingCenter";
        if (search.recipient() != null && search.recipient() != OfficeKind.PROVIDER) {
            conditions.and("exists (select r.id from ClientOffice r where r.office.id = :office and r.client = c and r."
                    + side + " is not null and (r.validTo is null or r.validTo >= :from)"
                    + (search.partnerNumber() == null ? ")" : " and r." + side + ".officeNumber = :partner)"));
        } else if (search.partnerNumber() != null) {
            conditions
                    .and("exists (select l.id from ScheduleLine l where l.schedule.office.id = :office"
                            + " and l.schedule.client = c and l.schedule.serviceMonth >= :month"
                            + " and l.service.providerNumber = :partner and" + CoveredLines.PLANNED + ")")
                    .value("month", search.month())
                    .value("none", DayCounts.NONE)
                    .value("covered", CoveredLines.TYPES);
        }
        if (search.partnerNumber() != null) {
            conditions.value("partner", search.partnerNumber());
        }
        return conditions.query(em, select, Long.class, order);
    }

    @Override
    public List<ExportRow> rows(long officeId, ExportSearch search, List<Long> ids) {
        Map<Long, PlanDocument> documents = documents(ids);
        Map<Long, CareLevel> levels = levels(documents.values());
        return ids.stream()
                .map(documents::get)
                .filter(Objects::nonNull)
                .map(document -> row(search, document, levels.get(document.getId())))
                .toList();
    }

    private static ExportRow row(ExportSearch search, PlanDocument document, CareLevel level) {
        return new ExportRow(
                document.getId(),
                null,
                new SentKey(
                        document.getInsurer().getInsurerNumber(),
                        document.getInsuredNumber(),
                        null,
                        document.getKeyDate()),
                document.getClient().getId(),
                document.getClient().getCode(),
                document.getClient().getName(),
                level,
                document.getInsurer().getName(),
                document.getCareManager() == null
                        ? document.getAuthorName()
                        : document.getCareManager().getName(),
                List.of(),
                check(search, document).stream()
                        .sorted(Comparator.comparing(message -> !message.isError()))
                        .map(RowMessage::of)
                        .toList());
    }

    /** What keeps the document from being sent: its numbers, and each field that its layout forbids. */
    static List<Message> check(ExportSearch search, PlanDocument document) {
        List<Message> messages = new ArrayList<>();
        if (!CheckDigit.insurerNumberForm(document.getInsurer().getInsurerNumber())) {
            messages.add(Message.at(
                    MessageCode.EXPORT_INSURER_NUMBER,
                    "",
                    0,
                    "",
                    document.getInsurer().getInsurerNumber()));
        }
        for (Map.Entry<FileKind, List<Row>> file :
                DocumentRows.of(document, search.version()).entrySet()) {
            FormChecks checks = new FormChecks(
                    Layouts.of(file.getKey(), search.version()), file.getKey().label(), messages::add);
            file.getValue().forEach(checks::check);
        }
        return messages.stream().distinct().toList();
    }

    /** A document comes once for each part; distinct is none of Oracle's where a column is a CLOB. */
    private Map<Long, PlanDocument> documents(Collection<Long> ids) {
        Map<Long, PlanDocument> documents = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select d from PlanDocument d join fetch d.client join fetch d.insurer"
                                    + " left join fetch d.careManager left join fetch d.parts where d.id in :ids",
                            PlanDocument.class)
                    .setParameter("ids", List.copyOf(ids))
                    .getResultList()
                    .forEach(document -> documents.put(document.getId(), document));
        }
        return documents;
    }

    /** 要介護度 at the date of each document. */
    private Map<Long, CareLevel> levels(Collection<PlanDocument> documents) {
        Map<Long, CareLevel> levels = new HashMap<>();
        if (!documents.isEmpty()) {
            em.createQuery(
                            "select d.id, x.careLevel from PlanDocument d, Certification x where d.id in :ids"
                                    + " and x.client = d.client and x.validFrom <= d.keyDate"
                                    + " and x.validTo >= d.keyDate order by x.validFrom",
                            Object[].class)
                    .setParameter(
                            "ids", documents.stream().map(PlanDocument::getId).toList())
                    .getResultList()
                    .forEach(row -> levels.put((Long) row[0], (CareLevel) row[1]));
        }
        return levels;
    }

    @Override
    public Map<Long, List<Recipient>> recipients(long officeId, ExportSearch search, Collection<Long> ids) {
        Sender sender = partners.sender(em.find(Office.class, officeId));
        return recipients.of(sender, search.version(), documents(ids).values());
    }

    @Override
    public Map<Long, ClientName> clients(Collection<Long> ids) {
        return em.createQuery(
                        "select d.id, c.code, c.name from PlanDocument d join d.client c where d.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (Long) row[0], row -> new ClientName((String) row[1], (String) row[2])));
    }
}
