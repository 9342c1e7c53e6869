package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import careplan.base.SortBy;
import careplan.client.CareLevel;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.export.ExportWorld.World;
import careplan.exchange.format.MessageCode;
import careplan.office.OfficeKind;
import careplan.request.Bundling;
import careplan.request.ProcessingRequest;
import careplan.request.RequestControl;
import careplan.request.RequestState;
import careplan.security.AccessDenied;
import careplan.support.Deployments;
import careplan.support.Requests;
import careplan.support.Staffs;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every other kind of data on the way that {@link ExportJobIT} shows for 利用票, in both versions, and its deletion. */
@ExtendWith(ArquillianExtension.class)
public class ExportKindsIT {

    /** What is sent by whom. */
    private enum Kind {
        PROVIDER_V3(ExchangeVersion.V3, DataKind.ACTUAL, null),
        PROVIDER_V4(ExchangeVersion.V4, DataKind.ACTUAL, null),
        CARE_PLAN_V3(ExchangeVersion.V3, DataKind.CARE_PLAN, null),
        CARE_PLAN_V4(ExchangeVersion.V4, DataKind.CARE_PLAN, OfficeKind.PROVIDER),
        PROFILE(ExchangeVersion.V4, DataKind.CLIENT_PROFILE, OfficeKind.COMMUNITY_SUPPORT_CENTER),
        PREVENTIVE_PLAN(ExchangeVersion.V4, DataKind.PREVENTIVE_PLAN, OfficeKind.COMMUNITY_SUPPORT_CENTER),
        PASSED_ON(ExchangeVersion.V4, DataKind.ACTUAL, OfficeKind.COMMUNITY_SUPPORT_CENTER),
        PLAN_V4(ExchangeVersion.V4, DataKind.SCHEDULE, OfficeKind.PROVIDER);

        private final ExchangeVersion version;
        private final DataKind dataKind;
        private final OfficeKind recipient;

        Kind(ExchangeVersion version, DataKind dataKind, OfficeKind recipient) {
            this.version = version;
            this.dataKind = dataKind;
            this.recipient = recipient;
        }

        /** How many offices there are to choose from: the planner, the center, or the two providers. */
        int partners() {
            return provider() || recipient == OfficeKind.COMMUNITY_SUPPORT_CENTER ? 1 : 2;
        }

        boolean provider() {
            return recipient == null && dataKind == DataKind.ACTUAL;
        }
    }

    private record Sending(World world, long officeId, ExportSearch search) {}

    @Inject
    private ExportService service;

    @Inject
    private RequestControl control;

    @Inject
    private ExportWorld worlds;

    @Inject
    private ExportParties parties;

    @Inject
    private ExportedFiles files;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Deployment
    public static Archive<?> deployment() {
        return Deployments.all();
    }

    @Test
    void everyKindIsSentInItsFilesAndDeletedAgain() throws Exception {
        for (Kind kind : Kind.values()) {
            Sending sending = sending(kind, 3);
            long request = order(sending, targets(sending));
            assertThat(ended(request).getState()).as(kind.name()).isEqualTo(RequestState.COMPLETED);
            assertThat(ended(request).getErrorCount()).as(kind.name()).isZero();
            Map<String, byte[]> unzipped = unzip(request);
            assertThat(ids(unzipped)).as(kind.name()).isEqualTo(expectedFiles(kind));
            assertThat(unzipped.keySet()).as(kind.name()).allMatch(name -> name.matches(namePattern(kind)));
            assertThat(page(sending)).as(kind.name()).allMatch(row -> row.sent().size() >= 1);

            Sending deletion = deletion(sending);
            assertThat(as(deletion, () -> service.suggestedMonth(deletion.officeId(), deletion.search())))
                    .isEqualTo(ExportWorld.MONTH);
            List<Long> sent = targets(deletion);
            assertThat(sent).as(kind.name()).hasSameSizeAs(page(sending));
            long deleted = order(deletion, sent);
            assertThat(ended(deleted).getState()).as(kind.name()).isEqualTo(RequestState.COMPLETED);
            Map<String, byte[]> deletions = unzip(deleted);
            assertThat(ids(deletions))
                    .as(kind.name())
                    .containsExactly(deletion.search().dataKind().parent().name());
            assertThat(targets(deletion)).as(kind.name()).isEmpty();
            assertThat(page(sending)).as(kind.name()).allMatch(row -> row.sent().isEmpty());
            assertThatThrownBy(() -> order(deletion, sent))
                    .isInstanceOfSatisfying(ExportRefused.class, refused -> assertThat(refused.reason())
                            .isEqualTo(ExportRefused.Reason.ALREADY_DELETED));
        }
    }

    @Test
    void picturesAreSentByteForByteUnderTheNameThatTheirRowHas() throws Exception {
        Sending sending = sending(Kind.PROFILE, 2);
        long request = order(sending, targets(sending));
        assertThat(ended(request).getState()).isEqualTo(RequestState.COMPLETED);
        Map<String, byte[]> unzipped = unzip(request);
        List<String> pictures =
                unzipped.keySet().stream().filter(name -> name.endsWith(".jpg")).toList();
        assertThat(pictures).hasSize(2);
        String rows =
                ExportedFiles.text(unzipped.get(unzipped.keySet().iterator().next()));
        assertThat(pictures).allSatisfy(name -> {
            assertThat(unzipped.get(name)).isEqualTo(ExportParties.PICTURE);
            assertThat(rows).contains("\"" + name + "\"");
        });
    }

    @Test
    void aBadClientFailsAloneWithTheReason() throws Exception {
        for (Kind kind : Kind.values()) {
            Sending sending = sending(kind, 3);
            List<Long> targets = targets(sending);
            transaction.begin();
            long request = order(sending, targets);
            // between the request and its job, people go on working
            if (kind.dataKind.parent().monthInName()) {
                em.createQuery("update ScheduleLine l set l.service.startTime = '2561' where l.schedule.id = ?1")
                        .setParameter(1, targets.get(0))
                        .executeUpdate();
            } else {
                em.createQuery("update PlanDocument d set d.keyDate = ?2 where d.id = ?1")
                        .setParameter(1, targets.get(0))
                        .setParameter(2, ExportParties.DATE.plusMonths(3))
                        .executeUpdate();
            }
            transaction.commit();
            ProcessingRequest done = ended(request);
            assertThat(done.getState()).as(kind.name()).isEqualTo(RequestState.COMPLETED);
            assertThat(done.getErrorCount()).as(kind.name()).isEqualTo(1);
            assertThat(em.createQuery(
                                    "select i.message from RequestItem i where i.request.id = ?1 and i.targetId = ?2",
                                    String.class)
                            .setParameter(1, request)
                            .setParameter(2, targets.get(0))
                            .getSingleResult())
                    .as(kind.name())
                    .isNotBlank();
            assertThat(count("select count(distinct r.itemSeq) from SentRecord r where r.request.id = ?1", request))
                    .as(kind.name())
                    .isEqualTo(targets.size() - 1L);
        }
    }

    @Test
    void aFailedExportGoesOnOnceTheCauseIsMended() throws Exception {
        for (Kind kind : List.of(Kind.PROVIDER_V4, Kind.PROFILE, Kind.PASSED_ON)) {
            Sending sending = sending(kind, 90);
            failAndGoOn(sending, kind.name());
            failAndGoOn(deletion(sending), kind.name() + " deleted");
        }
    }

    private void failAndGoOn(Sending sending, String what) throws Exception {
        List<Long> targets = targets(sending);
        assertThat(targets.size()).as(what).isGreaterThan(50);
        worlds.change("native:alter table export_fragment add constraint ck_kinds_fragment check (item_seq <= 50)");
        long request;
        try {
            request = order(sending, targets);
            assertThat(ended(request).getState()).as(what).isEqualTo(RequestState.FAILED);
            assertThat(ended(request).getProcessed()).as(what).isEqualTo(50);
        } finally {
            worlds.change("native:alter table export_fragment drop constraint ck_kinds_fragment");
        }
        assertThat(as(sending, () -> control.restart(sending.officeId(), request)))
                .isTrue();
        assertWhole(request, targets.size(), what);
    }

    @Test
    void aStoppedExportGoesOnWhereItWas() throws Exception {
        Sending sending = sending(Kind.PROVIDER_V3, 1500);
        stopAndGoOn(sending);
        stopAndGoOn(deletion(sending));
    }

    private void stopAndGoOn(Sending sending) throws Exception {
        List<Long> targets = targets(sending);
        long request = order(sending, targets);
        Awaitility.await()
                .pollInterval(10, TimeUnit.MILLISECONDS)
                .until(() -> request(request).getProcessed() > 0);
        assertThat(as(sending, () -> control.stop(sending.officeId(), request))).isTrue();
        assertThat(ended(request).getState()).isEqualTo(RequestState.STOPPED);
        assertThat(as(sending, () -> control.restart(sending.officeId(), request)))
                .isTrue();
        assertWhole(request, targets.size(), sending.search().dataKind().name());
    }

    private void assertWhole(long request, int targets, String what) throws Exception {
        ProcessingRequest done = ended(request);
        assertThat(done.getState()).as(what).isEqualTo(RequestState.COMPLETED);
        assertThat(done.getErrorCount()).as(what).isZero();
        assertThat(done.getProcessed()).as(what).isEqualTo(targets);
        assertThat(count("select count(distinct r.itemSeq) from SentRecord r where r.request.id = ?1", request))
                .as(what)
                .isEqualTo(targets);
        assertThat(count("select count(f) from ExportFragment f where f.request.id = ?1", request))
                .as(what)
                .isZero();
        assertThat(unzip(request)).as(what).isNotEmpty();
    }

    @Test
    void whatWasSentInTheOtherVersionIsTold() throws Exception {
        World world = worlds.make(3);
        ExportSearch third = ExportSearch.of(ExchangeVersion.V3, DataKind.SCHEDULE, ExportWorld.MONTH);
        Sending first = new Sending(world, world.officeId(), third);
        ended(order(first, targets(first)));
        Sending second = new Sending(
                world, world.officeId(), search(ExchangeVersion.V4, DataKind.SCHEDULE, OfficeKind.PROVIDER));
        assertThat(page(second)).allSatisfy(row -> {
            assertThat(row.isSelectable()).isTrue();
            assertThat(row.messages()).extracting(RowMessage::text).anyMatch(text -> text.startsWith("V3で出力済みです"));
        });
        assertThat(as(second, () -> service.destinations(world.officeId(), second.search(), world.schedules())))
                .allMatch(destination -> destination.otherVersion() > 0);
        ended(order(deletion(first), targets(deletion(first))));
        assertThat(page(second)).allSatisfy(row -> assertThat(row.messages())
                .extracting(RowMessage::text)
                .noneMatch(text -> text.startsWith("V3で出力済みです")));
    }

    @Test
    void aPlanThatNobodyHasLookedAtIsLookedAtInTheList() throws Exception {
        Sending sending = sending(Kind.PLAN_V4, 3);
        long month = sending.world().schedules().get(0);
        worlds.change(
                "update ScheduleLine l set l.service.serviceCode = '155301', l.service.serviceName = '通所介護入浴介助加算Ⅰ'"
                        + " where l.schedule.id = ?1 and l.service.serviceCode = '152441'",
                month);
        worlds.change("update MonthlySchedule s set s.warnings = null where s.id = ?1", month);
        assertThat(codes(sending, month)).contains(MessageCode.MONTH_ADDITION_ALONE);
        // it is not looked at again where somebody has
        worlds.change("update MonthlySchedule s set s.warnings = '-' where s.id = ?1", month);
        assertThat(codes(sending, month)).doesNotContain(MessageCode.MONTH_ADDITION_ALONE);
    }

    private List<MessageCode> codes(Sending sending, long month) throws Exception {
        return page(sending).stream()
                .filter(row -> row.targetId() == month)
                .flatMap(row -> row.messages().stream())
                .map(RowMessage::code)
                .toList();
    }

    @Test
    void aPartnerThatReadsOneClientOnlyGetsAUnitForEach() throws Exception {
        World world = worlds.make(6);
        transaction.begin();
        em.createQuery("update Office o set o.oneByOne = true where o.officeNumber = :number")
                .setParameter("number", world.day())
                .executeUpdate();
        transaction.commit();
        Sending sending = new Sending(
                world, world.officeId(), ExportSearch.of(ExchangeVersion.V3, DataKind.SCHEDULE, ExportWorld.MONTH));
        assertThat(as(sending, () -> service.destinations(world.officeId(), sending.search(), world.schedules())))
                .filteredOn(ExportDestination::oneByOne)
                .extracting(ExportDestination::getNumber)
                .containsExactly(world.day());
        Map<String, byte[]> unzipped =
                unzip(ended(order(sending, targets(sending))).getId());
        Map<Boolean, List<String>> plans = unzipped.keySet().stream()
                .filter(name -> name.startsWith("UPPLAN"))
                .collect(Collectors.partitioningBy(name -> name.split("_")[3].equals(world.day())));
        assertThat(plans.get(true)).as("four of six clients").hasSize(4);
        assertThat(plans.get(true))
                .extracting(name -> name.split("_")[4])
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(plans.get(true))
                .allSatisfy(name -> assertThat(ExportedFiles.rows(ExportedFiles.text(unzipped.get(name))))
                        .extracting(row -> row.get(2))
                        .containsOnly(ExportedFiles.rows(ExportedFiles.text(unzipped.get(name)))
                                .get(0)
                                .get(2)));
        assertThat(plans.get(false)).as("one unit for each of the others").hasSize(1);
        String last = plans.get(true).get(3).split("_")[4];
        Map<String, byte[]> again =
                unzip(ended(order(sending, targets(sending))).getId());
        assertThat(again.keySet()).allMatch(name -> name.split("_")[4].compareTo(last) > 0);
    }

    @Test
    void officesThatShareANumberAnswerEachForItsOwnServices() throws Exception {
        Sending day = sending(Kind.PROVIDER_V4, 3);
        Sending rehab = new Sending(day.world(), parties.twin(day.world()), day.search());
        assertServices(day, ExchangeVersion.V4, "15");
        assertServices(rehab, ExchangeVersion.V4, "16");
        assertServices(rehab, ExchangeVersion.V3, "15", "16");
        Sending plan = new Sending(
                day.world(),
                day.world().officeId(),
                search(ExchangeVersion.V4, DataKind.SCHEDULE, OfficeKind.PROVIDER));
        assertThat(as(plan, () -> service.destinations(plan.officeId(), plan.search(), targets(plan))))
                .filteredOn(destination ->
                        destination.getNumber().equals(day.world().day()))
                .extracting(
                        destination -> destination.route().type(),
                        ExportDestination::name,
                        ExportDestination::partnerVersion)
                .containsExactly(tuple("15", "見本デイ", ExchangeVersion.V3), tuple("16", "見本デイケア", ExchangeVersion.V4));
    }

    private void assertServices(Sending any, ExchangeVersion version, String... types) throws Exception {
        Sending sending = new Sending(any.world(), any.officeId(), search(version, DataKind.ACTUAL, null));
        assertThat(as(sending, () -> service.choices(sending.officeId(), sending.search()))
                        .serviceTypes())
                .as("in V3 nobody chooses by service type")
                .containsExactly(version == ExchangeVersion.V4 ? types : new String[0]);
        long request = order(sending, targets(sending));
        assertThat(ended(request).getErrorCount()).isZero();
        Map<String, byte[]> unzipped = unzip(request);
        assertThat(unzipped).hasSize(1);
        assertThat(ExportedFiles.rows(
                        ExportedFiles.text(unzipped.values().iterator().next())))
                .extracting(row -> row.get(14).substring(0, 2))
                .containsOnly(types);
    }

    @Test
    void conditionsNarrowEveryKind() throws Exception {
        for (Kind kind : Kind.values()) {
            Sending sending = sending(kind, 3);
            for (Sending one : List.of(sending, deletion(sending))) {
                ExportSearch all = one.search();
                ExportSearch nobody = new ExportSearch(
                        all.version(),
                        all.dataKind(),
                        all.month(),
                        all.recipient(),
                        -1L,
                        Planners.OWN,
                        "みほん",
                        sending.world().day(),
                        kind.provider() ? "15" : null,
                        CareLevel.CARE_2);
                assertThat(as(one, () -> service.count(one.officeId(), nobody)))
                        .as(kind.name())
                        .isZero();
                assertThat(as(one, () -> service.choices(one.officeId(), all)).partners())
                        .as(kind.name())
                        .hasSize(all.dataKind().deletion() ? 0 : kind.partners());
            }
        }
        Sending provider = sending(Kind.PROVIDER_V4, 3);
        assertThat(as(provider, () -> service.count(provider.officeId(), whose(Planners.OWN, "15"))))
                .isEqualTo(2);
        assertThat(as(provider, () -> service.count(provider.officeId(), whose(Planners.OTHER, "15"))))
                .isZero();
        assertThat(as(provider, () -> service.count(provider.officeId(), whose(Planners.ANY, "16"))))
                .isZero();
    }

    private static ExportSearch whose(Planners planners, String serviceType) {
        return new ExportSearch(
                ExchangeVersion.V4,
                DataKind.ACTUAL,
                ExportWorld.MONTH,
                null,
                null,
                planners,
                null,
                null,
                serviceType,
                null);
    }

    @Test
    void nobodySendsWhatIsNotTheirs() throws Exception {
        Sending provider = sending(Kind.PROVIDER_V4, 2);
        String stranger = worlds.stranger();
        assertThatThrownBy(() -> Staffs.as(
                        stranger, () -> service.page(provider.officeId(), provider.search(), SortBy.OWN, 0, 20)))
                .isInstanceOf(AccessDenied.class);
        for (ExportSearch wrong : List.of(
                search(ExchangeVersion.V4, DataKind.SCHEDULE, null),
                search(ExchangeVersion.V4, DataKind.CLIENT_PROFILE, null),
                search(ExchangeVersion.V3, DataKind.SCHEDULE_DELETION, null))) {
            assertThatThrownBy(() -> as(provider, () -> service.count(provider.officeId(), wrong)))
                    .isInstanceOf(AccessDenied.class);
        }
        Sending other = sending(Kind.PROVIDER_V4, 2);
        assertThatThrownBy(() -> order(provider, targets(other))).isInstanceOf(AccessDenied.class);
    }

    private Sending sending(Kind kind, int clients) {
        World world = worlds.make(clients);
        long officeId = world.officeId();
        if (kind.provider()) {
            officeId = parties.provider(world);
        } else if (kind.recipient == OfficeKind.COMMUNITY_SUPPORT_CENTER) {
            parties.entrust(world);
        }
        if (!kind.dataKind.parent().monthInName()) {
            parties.documents(world, kind.dataKind);
        }
        return new Sending(world, officeId, search(kind.version, kind.dataKind, kind.recipient));
    }

    private static Sending deletion(Sending sending) {
        ExportSearch search = sending.search();
        return new Sending(
                sending.world(),
                sending.officeId(),
                search(search.version(), ExportFlows.deletion(search.dataKind()), search.recipient()));
    }

    private static ExportSearch search(ExchangeVersion version, DataKind kind, OfficeKind recipient) {
        return new ExportSearch(version, kind, ExportWorld.MONTH, recipient, null, null, null, null, null, null);
    }

    private static List<String> expectedFiles(Kind kind) {
        return switch (kind) {
            case PROVIDER_V3, PROVIDER_V4 -> List.of("UPJSK");
            case CARE_PLAN_V3 -> List.of("UP1KYO", "UP2KYO", "UPHOSOKU");
            case CARE_PLAN_V4 -> List.of("UP1KYO", "UP2KYO", "UP3KYO", "UPHOSOKU");
            case PROFILE -> List.of("UPKIHON", "UPKIHON_IMAGE");
            case PREVENTIVE_PLAN -> List.of("UPYOBO");
            case PASSED_ON -> List.of("UPPLAN", "UPSIKYU", "UPHOSOKU", "UPJSK");
            case PLAN_V4 -> List.of("UPPLAN", "UPSIKYU", "UPHOSOKU");
        };
    }

    private static List<String> ids(Map<String, byte[]> unzipped) {
        return unzipped.keySet().stream()
                .map(name -> name.replaceAll("_[0-9].*", ""))
                .distinct()
                .toList();
    }

    private static String namePattern(Kind kind) {
        String party = "_[0-9A-Z]{10}" + (kind.version == ExchangeVersion.V3 ? "" : "_[0-9A-Z]{2}");
        String month = kind.dataKind.parent().monthInName() ? "_202601" : "(_000000)?";
        return "[A-Z0-9]+(_IMAGE)?" + month + party + party + "_[0-9]{14}(\\.CSV|_[0-9]{4}\\.jpg)";
    }

    private List<Long> targets(Sending sending) throws Exception {
        return as(sending, () -> service.selectable(sending.officeId(), sending.search()));
    }

    private List<ExportRow> page(Sending sending) throws Exception {
        return as(sending, () -> service.page(sending.officeId(), sending.search(), SortBy.OWN, 0, 500));
    }

    /** Orders the export to all destinations that there are. */
    private long order(Sending sending, List<Long> targets) throws Exception {
        ExportSearch search = sending.search();
        Set<String> destinations = as(sending, () -> service.destinations(sending.officeId(), search, targets)).stream()
                .map(ExportDestination::getKey)
                .collect(Collectors.toSet());
        return as(
                sending,
                () -> service.request(
                        sending.officeId(),
                        new ExportOrder(
                                search.version(),
                                search.dataKind(),
                                search.month(),
                                search.recipient(),
                                Bundling.ALL,
                                Set.copyOf(targets),
                                destinations.isEmpty() ? Set.of("none") : destinations)));
    }

    private Map<String, byte[]> unzip(long request) throws Exception {
        return ExportedFiles.entries(files.bytes(files.results(request).get(0)));
    }

    private static <T> T as(Sending sending, Callable<T> call) throws Exception {
        return Staffs.as(sending.world().login(), call);
    }

    private ProcessingRequest ended(long requestId) {
        return Requests.ended(em, requestId);
    }

    private ProcessingRequest request(long requestId) {
        return em.find(ProcessingRequest.class, requestId);
    }

    private long count(String query, long request) {
        return em.createQuery(query, Long.class).setParameter(1, request).getSingleResult();
    }
}
