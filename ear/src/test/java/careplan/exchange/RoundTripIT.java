package careplan.exchange;

import static careplan.exchange.DataKind.ACTUAL;
import static careplan.exchange.DataKind.CARE_PLAN;
import static careplan.exchange.DataKind.CLIENT_PROFILE;
import static careplan.exchange.DataKind.PREVENTIVE_PLAN;
import static careplan.exchange.DataKind.SCHEDULE;
import static careplan.exchange.RoundTripCompany.CARED;
import static careplan.exchange.RoundTripCompany.CENTERED;
import static careplan.exchange.RoundTripCompany.ENTRUSTED;
import static careplan.office.OfficeKind.CARE_MANAGEMENT;
import static careplan.office.OfficeKind.COMMUNITY_SUPPORT_CENTER;
import static careplan.office.OfficeKind.PROVIDER;
import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.base.SortBy;
import careplan.client.Client;
import careplan.exchange.apply.ApplyKinds;
import careplan.exchange.apply.ApplyPreview;
import careplan.exchange.apply.ApplySearch;
import careplan.exchange.apply.ApplyService;
import careplan.exchange.export.ExportDestination;
import careplan.exchange.export.ExportFlows;
import careplan.exchange.export.ExportOrder;
import careplan.exchange.export.ExportRow;
import careplan.exchange.export.ExportSearch;
import careplan.exchange.export.ExportService;
import careplan.exchange.export.ExportedFiles;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Layouts;
import careplan.exchange.receive.Exchange;
import careplan.exchange.receive.ReceiveService;
import careplan.office.OfficeKind;
import careplan.plan.PlanDocumentQueries;
import careplan.plan.PlanKind;
import careplan.request.Bundling;
import careplan.request.ProcessingRequest;
import careplan.request.RequestState;
import careplan.staff.Gender;
import careplan.support.Deployments;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Everything that V4 sends, on every way that the standard's table has: what one office exports another takes in and takes
 * over, value by value the same; the deletion of one client's data then takes these away and nothing else.
 */
@ExtendWith(ArquillianExtension.class)
public class RoundTripIT {

    /** One line of the table. */
    private record Way(OfficeKind from, OfficeKind to, DataKind kind) {}

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Resource(lookup = "java:jboss/datasources/CareplanDS")
    private DataSource source;

    @EJB
    private ExportService exporting;

    @EJB
    private ReceiveService receiving;

    @EJB
    private ApplyService applying;

    @EJB
    private PlanDocumentQueries documents;

    @Inject
    private ExportedFiles files;

    @Inject
    private RoundTripCompany company;

    private final Set<String> written = new TreeSet<>();

    @Deployment
    public static Archive<?> deployment() {
        return Deployments.all();
    }

    @Test
    void whatOneOfficeSendsTheOtherKeepsUntilItIsDeleted() throws Exception {
        company.make();
        Map<Way, List<Integer>> ways = new LinkedHashMap<>();
        for (DataKind kind : List.of(CLIENT_PROFILE, PREVENTIVE_PLAN)) {
            ways.put(new Way(COMMUNITY_SUPPORT_CENTER, CARE_MANAGEMENT, kind), ENTRUSTED);
            ways.put(new Way(COMMUNITY_SUPPORT_CENTER, PROVIDER, kind), CENTERED);
        }
        ways.put(new Way(COMMUNITY_SUPPORT_CENTER, PROVIDER, SCHEDULE), CENTERED);
        ways.put(new Way(CARE_MANAGEMENT, PROVIDER, SCHEDULE), both(CARED, ENTRUSTED));
        ways.put(new Way(CARE_MANAGEMENT, PROVIDER, CARE_PLAN), CARED);
        play(ways);

        for (int index : CARED) {
            supplementTellsTheClient(index, CARE_PLAN, RoundTripDocuments.DATE, "000000");
            supplementTellsTheClient(index, SCHEDULE, null, "202611");
        }

        company.rewriteDocuments();
        company.serveEverybody();
        Map<Way, List<Integer>> back = new LinkedHashMap<>();
        back.put(new Way(CARE_MANAGEMENT, PROVIDER, CLIENT_PROFILE), ENTRUSTED);
        back.put(new Way(CARE_MANAGEMENT, PROVIDER, PREVENTIVE_PLAN), ENTRUSTED);
        back.put(new Way(PROVIDER, CARE_MANAGEMENT, ACTUAL), both(CARED, ENTRUSTED));
        back.put(new Way(PROVIDER, COMMUNITY_SUPPORT_CENTER, ACTUAL), CENTERED);
        back.put(new Way(CARE_MANAGEMENT, COMMUNITY_SUPPORT_CENTER, CLIENT_PROFILE), ENTRUSTED);
        back.put(new Way(CARE_MANAGEMENT, COMMUNITY_SUPPORT_CENTER, PREVENTIVE_PLAN), ENTRUSTED);
        back.put(new Way(CARE_MANAGEMENT, COMMUNITY_SUPPORT_CENTER, SCHEDULE), List.of(ENTRUSTED.get(0)));
        back.put(new Way(CARE_MANAGEMENT, COMMUNITY_SUPPORT_CENTER, ACTUAL), ENTRUSTED);
        play(back);
        ways.putAll(back);
        documentsSayThatTheyWereSent();
        assertThat(ways.keySet()).containsExactlyInAnyOrderElementsOf(table());

        List<Way> deleted = new ArrayList<>(ways.keySet());
        Collections.reverse(deleted);
        for (Way way : deleted) {
            delete(way, ways.get(way).get(0));
        }
        // whose plan came with the actuals alone
        delete(new Way(CARE_MANAGEMENT, COMMUNITY_SUPPORT_CENTER, SCHEDULE), ENTRUSTED.get(1));
        Set<String> every = java.util.Arrays.stream(FileKind.values())
                .filter(kind -> kind.existsIn(ExchangeVersion.V4))
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
        every.add("picture");
        assertThat(written).isEqualTo(every);
    }

    private void documentsSayThatTheyWereSent() throws Exception {
        Exchange.Desk care = company.at(CARE_MANAGEMENT);
        for (PlanKind kind : PlanKind.values()) {
            long client = company.client((kind == PlanKind.CARE_PLAN ? CARED : ENTRUSTED).get(0));
            assertThat(care.as(() -> documents.versions(care.officeId(), kind, client)))
                    .as(kind.name())
                    .singleElement()
                    .satisfies(version -> assertThat(version.sentAt()).isNotNull());
        }
    }

    /** UPHOSOKU goes with plans and with months, told apart by the date and the month, and tells who the client is. */
    private void supplementTellsTheClient(int index, DataKind kind, LocalDate planDate, String month) throws Exception {
        long client = company.client(index);
        List<String> values = new RoundTripRecords(source)
                .supplement(company.at(PROVIDER).officeId(), client, kind).stream()
                        .map(value -> value.substring("UPHOSOKU ".length()))
                        .toList();
        Client registered = em.find(Client.class, client);
        assertThat(values)
                .as(kind.name())
                .hasSize(Layouts.of(FileKind.UPHOSOKU, ExchangeVersion.V4).size() - 1)
                .contains(
                        "居宅サービス計画作成（変更）日=" + (planDate == null ? "00000000" : planDate.format(BASIC_ISO_DATE)),
                        "利用者氏名フリガナ=オウフク リヨウシャ",
                        "利用者氏名=" + registered.getName(),
                        "利用者性別=" + (registered.getGender() == Gender.MALE ? "1" : "2"),
                        "利用者生年月日=19400506",
                        "利用者郵便番号=650-8570",
                        "利用者住所１=" + registered.getAddress1(),
                        "利用者住所２=" + registered.getAddress2(),
                        "利用者電話番号=078-331-8181",
                        "更新業者コード=" + company.number(CARE_MANAGEMENT),
                        "対象年月=" + month);
    }

    /** The standard's table as the product has it. */
    private static List<Way> table() {
        List<Way> table = new ArrayList<>();
        for (OfficeKind from : OfficeKind.values()) {
            for (OfficeKind to : OfficeKind.values()) {
                boolean planner = to != PROVIDER && from == PROVIDER;
                ExportFlows.data(ExchangeVersion.V4, from, planner ? null : to)
                        .forEach(kind -> table.add(new Way(from, to, kind)));
            }
        }
        table.removeIf(way -> way.from() == PROVIDER && way.to() == PROVIDER);
        return table;
    }

    private void play(Map<Way, List<Integer>> ways) throws Exception {
        for (Map.Entry<Way, List<Integer>> entry : ways.entrySet()) {
            Way way = entry.getKey();
            Map<String, byte[]> sent = export(way, way.kind(), entry.getValue());
            exchange(way.to()).receive(sent);
            if (way.from() == CARE_MANAGEMENT && way.to() == COMMUNITY_SUPPORT_CENTER && way.kind() == ACTUAL) {
                apply(way, SCHEDULE, entry.getValue().size());
            }
            apply(way, way.kind(), entry.getValue().size());
            for (int index : entry.getValue()) {
                List<String> values = kept(way.from(), index, way.kind());
                assertThat(values).as("%s client %d", way, index).isNotEmpty();
                assertThat(kept(way.to(), index, way.kind()))
                        .as("%s client %d", way, index)
                        .isEqualTo(values);
            }
        }
    }

    private void delete(Way way, int index) throws Exception {
        Map<String, List<String>> expected = everything(way.to());
        assertThat(expected.remove(key(index, way.kind()))).as("%s", way).isNotEmpty();
        Map<String, byte[]> sent = export(way, ExportFlows.deletion(way.kind()), List.of(index));
        exchange(way.to()).receive(sent);
        apply(way, ExportFlows.deletion(way.kind()), 1);
        assertThat(everything(way.to())).as("%s deleted", way).isEqualTo(expected);
    }

    private Map<String, List<String>> everything(OfficeKind at) throws Exception {
        Map<String, List<String>> everything = new TreeMap<>();
        for (int index : both(CARED, both(ENTRUSTED, CENTERED))) {
            for (DataKind kind : List.of(SCHEDULE, ACTUAL, CARE_PLAN, CLIENT_PROFILE, PREVENTIVE_PLAN)) {
                List<String> values = kept(at, index, kind);
                if (!values.isEmpty()) {
                    everything.put(key(index, kind), values);
                }
            }
        }
        return everything;
    }

    private static String key(int index, DataKind kind) {
        return index + " " + kind;
    }

    private List<String> kept(OfficeKind at, int index, DataKind kind) throws Exception {
        return new RoundTripRecords(source).of(company.at(at).officeId(), company.client(index), kind, at == PROVIDER);
    }

    /** 出力 or 削除出力 of these clients to all destinations; the files of the ZIP, each of its layout's width. */
    private Map<String, byte[]> export(Way way, DataKind kind, List<Integer> clients) throws Exception {
        Exchange.Desk office = company.at(way.from());
        ExportSearch search = new ExportSearch(
                ExchangeVersion.V4,
                kind,
                RoundTripCompany.MONTH,
                way.from() == PROVIDER ? null : way.to(),
                null,
                null,
                null,
                company.number(way.to()),
                null,
                null);
        Set<Long> ids = clients.stream().map(company::client).collect(Collectors.toSet());
        Set<Long> targets = office.as(() -> exporting.page(office.officeId(), search, SortBy.OWN, 0, 100)).stream()
                .filter(row -> ids.contains(row.clientId()))
                .peek(row -> assertThat(row.isSelectable())
                        .as("%s %s", way, row.messages())
                        .isTrue())
                .map(ExportRow::targetId)
                .collect(Collectors.toSet());
        assertThat(targets).as("%s", way).hasSameSizeAs(clients);
        Set<String> destinations = office.as(() -> exporting.destinations(office.officeId(), search, targets)).stream()
                .map(ExportDestination::getKey)
                .collect(Collectors.toSet());
        ExportOrder order = new ExportOrder(
                search.version(), kind, search.month(), search.recipient(), Bundling.ALL, targets, destinations);
        ProcessingRequest done =
                exchange(way.from()).ended(office.as(() -> exporting.request(office.officeId(), order)));
        assertThat(done.getState()).as("%s", way).isEqualTo(RequestState.COMPLETED);
        assertThat(done.getErrorCount()).as("%s", way).isZero();
        Map<String, byte[]> sent =
                ExportedFiles.entries(files.bytes(files.results(done.getId()).get(0)));
        sent.forEach(this::ofItsLayout);
        return sent;
    }

    private void ofItsLayout(String name, byte[] content) {
        FileName file = FileName.parse(name).name().orElseThrow();
        written.add(file.isImage() ? "picture" : file.kind().name());
        if (!file.isImage()) {
            int width = Layouts.of(file.kind(), ExchangeVersion.V4).size();
            assertThat(ExportedFiles.rows(ExportedFiles.text(content)))
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row).hasSize(width));
        }
    }

    /**
     * 印刷・取込 of all that came on this way, or, where the office only looks at it, that it is there to be looked at. A
     * provider sends the actuals of each of its two service types for themselves.
     */
    private void apply(Way way, DataKind kind, int count) throws Exception {
        Exchange.Desk office = company.at(way.to());
        ApplySearch search = new ApplySearch(
                ExchangeVersion.V4,
                kind,
                RoundTripCompany.MONTH,
                office.officeId(),
                way.from(),
                null,
                company.number(way.from()),
                null);
        List<Long> records = office.as(() -> applying.selectable(office.officeId(), search));
        if (!kind.deletion()) {
            assertThat(records).as("%s", way).hasSize(way.from() == PROVIDER ? 2 * count : count);
        }
        if (!ApplyKinds.applied(way.to(), kind)) {
            return;
        }
        for (long record : records) {
            ApplyPreview preview = office.as(() -> applying.preview(office.officeId(), record));
            assertThat(preview.refusal()).as("%s %s", way, kind).isNull();
        }
        ProcessingRequest done = exchange(way.to())
                .ended(office.as(() -> applying.apply(office.officeId(), search, records, true, false)));
        assertThat(done.getState()).as("%s", way).isEqualTo(RequestState.COMPLETED);
        assertThat(done.getErrorCount()).as("%s", way).isZero();
    }

    private Exchange exchange(OfficeKind at) {
        return new Exchange(receiving, em, company.at(at), ExchangeVersion.V4);
    }

    private static List<Integer> both(List<Integer> some, List<Integer> others) {
        return IntStream.concat(
                        some.stream().mapToInt(Integer::intValue),
                        others.stream().mapToInt(Integer::intValue))
                .boxed()
                .toList();
    }
}
