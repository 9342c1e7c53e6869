package careplan.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Party;
import careplan.office.Office;
import careplan.request.RequestState;
import careplan.security.AccessDenied;
import careplan.support.Deployments;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is refused on upload or found by the check, and with which message. */
@ExtendWith(ArquillianExtension.class)
public class UploadIT {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final Charset MS932 = Charset.forName("windows-31j");

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @EJB
    private ReceiveService service;

    private ProviderData data;
    private Exchange exchange;
    private ScheduleUnit unit;

    @Deployment
    public static Archive<?> deployment() {
        return Deployments.all();
    }

    @BeforeEach
    void begin() throws Exception {
        if (em == null) {
            return; // outside the server, where Arquillian calls this too
        }
        data = new ProviderData(em, transaction).create(2);
        exchange = new Exchange(service, em, data);
        unit = unit();
    }

    private ScheduleUnit unit() {
        ScheduleUnit made = new ScheduleUnit(data.senderNumber, data.number, MONTH, "20261020101500");
        data.persons.forEach(person -> made.add(person, 3));
        return made;
    }

    @Test
    void filesThatAreNoneOfTheStandardAreRefusedByName() throws Exception {
        assertThat(refused("setup.exe", new byte[] {'M', 'Z', 0, 1})).isEqualTo("N01");
        assertThat(refused("利用票.csv", unit.bytes(FileKind.UPPLAN))).isEqualTo("N01");
        assertThat(refused("../../UPPLAN.CSV", unit.bytes(FileKind.UPPLAN))).isEqualTo("N01");
        assertNothingKept();
    }

    @Test
    void theOtherVersionIsRefusedByNameAndByContent() throws Exception {
        String v4Name = "UPPLAN_202611_" + data.senderNumber + "_43_" + data.number + "_15_20261020101500.CSV";
        assertThat(refused(v4Name, unit.bytes(FileKind.UPPLAN))).isEqualTo("N08");
        assertThat(exchange.upload(ExchangeVersion.V4, unit.name(FileKind.UPPLAN), unit.bytes(FileKind.UPPLAN)))
                .singleElement()
                .satisfies(file -> assertThat(file.messages().get(0).code()).isEqualTo("N08"));
        String text = new String(unit.bytes(FileKind.UPPLAN), MS932);
        assertThat(refused(
                        unit.name(FileKind.UPPLAN),
                        text.replace("202208", "202407").getBytes(MS932)))
                .isEqualTo("C17");
        assertThat(refused(
                        unit.name(FileKind.UPPLAN),
                        text.replace("202208", "201912").getBytes(MS932)))
                .isEqualTo("C10");
        assertNothingKept();
    }

    @Test
    void wrongEncodingsAndEmptyFilesAreRefused() throws Exception {
        String name = unit.name(FileKind.UPPLAN);
        String text = new String(unit.bytes(FileKind.UPPLAN), MS932);
        assertThat(refused(name, text.getBytes(StandardCharsets.UTF_8))).isEqualTo("C02");
        assertThat(refused(name, text.getBytes(StandardCharsets.UTF_16))).isEqualTo("C03");
        assertThat(refused(name, new byte[0])).isEqualTo("C01");
        assertNothingKept();
    }

    @Test
    void picturesAndTheRowsThatNameThemAreComparedBothWays() throws Exception {
        SentUnit sent = new SentUnit(
                        ExchangeVersion.V4,
                        Party.of(data.senderNumber, "46"),
                        Party.of(data.number, "15"),
                        null,
                        "20261020101500")
                .profile(data.persons.get(0), LocalDate.of(2026, 10, 5), "囲碁", SentUnit.picture());
        Map<String, byte[]> files = new LinkedHashMap<>(sent.files());
        String named = sent.name(FileKind.UPKIHON).image(1).format();
        String unnamed = sent.name(FileKind.UPKIHON).image(2).format();
        files.put(unnamed, files.remove(named));

        UnitView checked = new Exchange(service, em, data, ExchangeVersion.V4)
                .check(files)
                .units()
                .get(0);

        assertThat(checked.isSelectable()).isTrue();
        assertThat(data.as(() -> service.messages(data.officeId, checked.id())))
                .anySatisfy(message -> {
                    assertThat(message.code()).isEqualTo("T06");
                    assertThat(message.text()).contains(named, "画像のない利用者基本情報として取り込みます");
                })
                .anySatisfy(message -> {
                    assertThat(message.code()).isEqualTo("T07");
                    assertThat(message.text()).contains(unnamed);
                });
    }

    @Test
    void fileThatIsTooLargeIsRefusedWhateverTheBrowserSays() throws Exception {
        String before = System.setProperty("careplan.upload.max-file-mb", "1");
        try {
            byte[] big = new byte[1024 * 1024 + 1];
            Arrays.fill(big, (byte) '0');
            assertThat(refused(unit.name(FileKind.UPPLAN), big)).isEqualTo("C13");
            List<UploadedFile> unsized = data.as(() -> service.upload(
                    data.officeId, ExchangeVersion.V3, unit.name(FileKind.UPPLAN), new ByteArrayInputStream(big), -1));
            assertThat(unsized.get(0).messages().get(0).code()).isEqualTo("C13");
            assertThat(unsized.get(0).messages().get(0).text()).contains("1MB");
        } finally {
            if (before == null) {
                System.clearProperty("careplan.upload.max-file-mb");
            } else {
                System.setProperty("careplan.upload.max-file-mb", before);
            }
        }
        assertNothingKept();
    }

    @Test
    void filesForAnotherOfficeAreRefused() throws Exception {
        ScheduleUnit elsewhere = new ScheduleUnit(data.senderNumber, "2370001238", MONTH, "20261020101500");
        data.persons.forEach(person -> elsewhere.add(person, 3));
        assertThat(refused(elsewhere.name(FileKind.UPPLAN), elsewhere.bytes(FileKind.UPPLAN)))
                .isEqualTo("D06");
        assertNothingKept();
    }

    @Test
    void zipGivesItsFilesAndTheyAreChecked() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>(unit.files());
        files.put("memo.txt", new byte[] {'x'});
        List<UploadedFile> taken = exchange.upload("data.zip", ScheduleUnit.zip(files));
        assertThat(taken).hasSize(4);
        assertThat(taken).filteredOn(UploadedFile::isAccepted).hasSize(3);
        assertThat(taken.get(3).messages().get(0).code()).isEqualTo("N01");
        List<Long> ids = taken.stream()
                .filter(UploadedFile::isAccepted)
                .map(UploadedFile::uploadId)
                .toList();
        CheckResult result = data.as(() -> service.check(data.officeId, ExchangeVersion.V3, ids));
        assertThat(result.units()).singleElement().satisfies(found -> {
            assertThat(found.isSelectable()).isTrue();
            assertThat(found.clientCount()).isEqualTo(2);
            assertThat(found.senderName()).isEqualTo("楽々ケアプランセンター");
            assertThat(found.exportedAt()).hasToString("2026-10-20T10:15");
        });
    }

    @Test
    void zipsThatAreATrapAreRefused() throws Exception {
        Map<String, byte[]> nested = new LinkedHashMap<>(unit.files());
        nested.put("inner.zip", ScheduleUnit.zip(unit.files()));
        assertThat(refused("a.zip", ScheduleUnit.zip(nested))).isEqualTo("U01");
        Map<String, byte[]> bomb = new LinkedHashMap<>();
        bomb.put(unit.name(FileKind.UPPLAN), new byte[60 * 1024 * 1024]);
        assertThat(refused("a.zip", ScheduleUnit.zip(bomb))).isEqualTo("U02");
        byte[] damaged = ScheduleUnit.zip(unit.files());
        for (int i = 100; i < 160; i++) {
            damaged[i] ^= 0x5a;
        }
        assertThat(refused("a.zip", damaged)).isEqualTo("U03");
        assertThat(refused("a.zip", "no zip".getBytes(StandardCharsets.UTF_8))).isEqualTo("U04");
        assertNothingKept();
    }

    @Test
    void missingFileIsNamedAndNothingCanBeTakenIn() throws Exception {
        Map<String, byte[]> files = unit.files();
        files.remove(unit.name(FileKind.UPSIKYU));
        UnitView found = exchange.check(files).units().get(0);
        assertThat(found.state()).isEqualTo(TransmissionState.REJECTED);
        assertThat(messages(found)).extracting(MessageText::code).containsExactly("T01");
        assertThat(messages(found).get(0).text()).contains("UPSIKYU");
        assertThatThrownBy(() -> exchange.take(found.id())).isInstanceOf(UnitsNotFree.class);
        UnitView whole = exchange.check(unit.files()).units().get(0);
        assertThat(whole.isSelectable()).isTrue();
        assertThat(data.as(() -> service.waiting(data.officeId, ExchangeVersion.V3)))
                .as("the whole upload takes the place of the incomplete one")
                .extracting(UnitView::id)
                .containsExactly(whole.id());
    }

    @Test
    void filesOfTheSameSerialThatComeLaterCompleteTheUnit() throws Exception {
        Exchange fourth = new Exchange(service, em, data, ExchangeVersion.V4);
        SentUnit sent = new SentUnit(
                        ExchangeVersion.V4,
                        Party.of(data.senderNumber, "46"),
                        Party.of(data.number, "15"),
                        null,
                        "20261020101500")
                .profile(data.persons.get(0), LocalDate.of(2026, 10, 5), "囲碁", null)
                .add(FileKind.UPKIHON_SUB1, data.persons.get(0), row -> row.set("相談日", LocalDate.of(2026, 10, 5)));
        Map<String, byte[]> all = sent.files();
        String day = sent.name(FileKind.UPKIHON_SUB1).format();
        String illnesses = sent.name(FileKind.UPKIHON_SUB2).format();

        UnitView alone = fourth.check(Map.of(
                        sent.name(FileKind.UPKIHON).format(),
                        all.get(sent.name(FileKind.UPKIHON).format())))
                .units()
                .get(0);
        assertThat(messages(alone)).extracting(MessageText::code).containsExactly("T09", "T09");
        UnitView more = fourth.check(Map.of(day, all.get(day))).units().get(0);
        assertThat(more.isSelectable()).isTrue();
        assertThat(more.notes()).extracting(MessageText::code).containsExactly("T10");
        assertThat(messages(more)).extracting(MessageText::code).containsExactly("T09");
        fourth.ended(fourth.take(more.id()));
        assertThat(parts(more.id())).containsExactly(FileKind.UPKIHON, FileKind.UPKIHON_SUB1);

        UnitView last =
                fourth.check(Map.of(illnesses, all.get(illnesses))).units().get(0);
        assertThat(last.isSelectable()).isTrue();
        assertThat(messages(last)).isEmpty();
        fourth.ended(fourth.take(last.id()));
        assertThat(parts(more.id()))
                .as("what came after the unit was taken in belongs to its record")
                .containsExactly(FileKind.UPKIHON, FileKind.UPKIHON_SUB1, FileKind.UPKIHON_SUB2);
        assertThat(fourth.records(last.id())).isEmpty();
        UnitView again =
                fourth.check(Map.of(illnesses, all.get(illnesses))).units().get(0);
        assertThat(again.isSelectable()).isFalse();
        assertThat(again.notes()).extracting(MessageText::code).containsExactly("D10");
    }

    private List<FileKind> parts(long unit) {
        return em.createQuery(
                        "select p.fileKind from ReceivedPart p where p.record.transmission.id = :unit order by p.id",
                        FileKind.class)
                .setParameter("unit", unit)
                .getResultList();
    }

    @Test
    void fileThatEndsInTheMiddleIsRejectedAsAWhole() throws Exception {
        Map<String, byte[]> files = unit.files();
        String text = new String(unit.bytes(FileKind.UPPLAN), MS932);
        byte[] cut = text.substring(0, text.lastIndexOf("\"斎藤") + 2).getBytes(MS932);
        files.put(unit.name(FileKind.UPPLAN), cut);
        UnitView found = exchange.check(files).units().get(0);
        assertThat(found.state()).isEqualTo(TransmissionState.REJECTED);
        assertThat(messages(found)).extracting(MessageText::code).contains("C05");
    }

    @Test
    void unknownSenderIsToldToBeRegistered() throws Exception {
        ScheduleUnit unknown = new ScheduleUnit("2379999990", data.number, MONTH, "20261020101500");
        data.persons.forEach(person -> unknown.add(person, 3));
        CheckResult result = check(unknown.files());
        assertThat(result.units().get(0).state()).isEqualTo(TransmissionState.REJECTED);
        assertThat(messages(result.units().get(0)))
                .extracting(MessageText::code)
                .contains("D03");

        transaction.begin();
        em.find(Office.class, data.senderId).setOfficeNumber("2379999990");
        transaction.commit();
        UnitView mended = recheck(result.units().get(0));
        assertThat(mended.isSelectable()).isTrue();
        assertThat(mended.senderName()).isEqualTo("楽々ケアプランセンター");
        assertThat(messages(mended)).noneMatch(MessageText::error);
        assertThat(exchange.ended(exchange.take(mended.id())).getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(recheck(mended).state()).as("what is taken in stays so").isEqualTo(TransmissionState.RECEIVED);
    }

    private UnitView recheck(UnitView unit) throws Exception {
        return data.as(() -> service.recheck(data.officeId, ExchangeVersion.V3, List.of(unit.id())))
                .get(0);
    }

    @Test
    void clientsAreComparedWithOurs() throws Exception {
        ScheduleUnit.Person first = data.persons.get(0);
        unit.add(new ScheduleUnit.Person(first.insurerNumber(), "9999999999", "試験 未登録", "シケン", "22"), 3);
        unit.set(FileKind.UPHOSOKU, 0, "要介護状態区分", "24");
        unit.set(FileKind.UPHOSOKU, 1, "利用者氏名", "別人 太郎");
        UnitView found = exchange.checkUnit(unit);
        assertThat(found.isSelectable())
                .as("errors of one client stop nobody else")
                .isTrue();
        assertThat(messages(found)).extracting(MessageText::code).containsExactly("D01", "D04", "D17");
        assertThat(messages(found).get(1).text()).startsWith("利用者の認定情報が変更されています");

        transaction.begin();
        em.createQuery("update Certification c set c.careLevel = careplan.client.CareLevel.CARE_4"
                        + " where c.client.id = :client")
                .setParameter("client", data.clients.get(0))
                .executeUpdate();
        em.createQuery("update Certification c set c.insuredNumber = '9999999999' where c.client.id = :client")
                .setParameter("client", data.clients.get(1))
                .executeUpdate();
        transaction.commit();
        UnitView mended = recheck(found);
        assertThat(mended.id()).as("another tab shows the same unit").isEqualTo(found.id());
        assertThat(messages(mended))
                .as("mended for two, and another one is not known any more")
                .extracting(MessageText::code, MessageText::value)
                .containsExactly(tuple("D01", data.persons.get(1).insuredNumber()), tuple("D17", "試験 未登録"));
        assertThat(mended.errorCount()).isEqualTo(1);
        assertThat(mended.warningCount()).isEqualTo(1);
    }

    @Test
    void doubleAndOrphanedRowsAreFound() throws Exception {
        unit.rows(FileKind.UPPLAN).add(1, unit.rows(FileKind.UPPLAN).get(0));
        ScheduleUnit.Person orphan =
                new ScheduleUnit.Person(data.persons.get(0).insurerNumber(), "0000000777", "試験 孤児", "シケン", "22");
        ScheduleUnit other = new ScheduleUnit(data.senderNumber, data.number, MONTH, "20261020101500").add(orphan, 9);
        unit.rows(FileKind.UPSIKYU).addAll(other.rows(FileKind.UPSIKYU));
        UnitView found = exchange.checkUnit(unit);
        assertThat(messages(found))
                .extracting(MessageText::code)
                .startsWith("R16", "R17")
                .containsOnly("R16", "R17", "S09");
        assertThat(messages(found).get(0).line()).isEqualTo(2);
        assertThat(messages(found).get(1).value()).isEqualTo("0000000777");
    }

    @Test
    void olderUnitIsToldAsOlder() throws Exception {
        exchange.receive(unit);
        ScheduleUnit older = new ScheduleUnit(data.senderNumber, data.number, MONTH, "20261019101500");
        data.persons.forEach(person -> older.add(person, 3));
        assertThat(messages(exchange.checkUnit(older)))
                .extracting(MessageText::code)
                .containsOnly("D12")
                .hasSize(data.persons.size());
    }

    @Test
    void newerUnitMakesItsOwnClientsVoidAndNobodyElse() throws Exception {
        ScheduleUnit.Person sentAnew = data.persons.get(0);
        exchange.receive(new ScheduleUnit(data.senderNumber, data.number, MONTH, "20261021101500").add(sentAnew, 3));
        assertThat(messages(exchange.checkUnit(unit))).singleElement().satisfies(message -> {
            assertThat(message.code()).isEqualTo("D12");
            assertThat(message.text()).contains(sentAnew.insuredNumber(), "20261021101500");
            assertThat(message.client()).isEqualTo(sentAnew.insuredNumber() + " " + sentAnew.name());
        });
    }

    @Test
    void onlyThoseOfTheOfficeDoAnything() throws Exception {
        UnitView found = exchange.checkUnit(unit);
        ProviderData other = new ProviderData(em, transaction).create(1);
        for (Callable<?> call : List.<Callable<?>>of(
                () -> service.upload(
                        data.officeId,
                        ExchangeVersion.V3,
                        unit.name(FileKind.UPPLAN),
                        new ByteArrayInputStream(unit.bytes(FileKind.UPPLAN)),
                        -1),
                () -> service.check(data.officeId, ExchangeVersion.V3, List.of(1L)),
                () -> service.waiting(data.officeId, ExchangeVersion.V3),
                () -> service.history(data.officeId, ExchangeVersion.V3, 0, 20),
                () -> service.messages(other.officeId, found.id()),
                () -> service.recheck(other.officeId, ExchangeVersion.V3, List.of(found.id())),
                () -> service.take(other.officeId, ExchangeVersion.V3, List.of(found.id())))) {
            assertThatThrownBy(() -> other.as(call)).isInstanceOf(AccessDenied.class);
        }
        assertThat(other.as(() -> service.waiting(other.officeId, ExchangeVersion.V3)))
                .isEmpty();
    }

    private CheckResult check(Map<String, byte[]> files) throws Exception {
        List<Long> ids = new java.util.ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            ids.add(exchange.upload(file.getKey(), file.getValue()).get(0).uploadId());
        }
        return data.as(() -> service.check(data.officeId, ExchangeVersion.V3, ids));
    }

    private List<MessageText> messages(UnitView found) throws Exception {
        return data.as(() -> service.messages(data.officeId, found.id()));
    }

    /** The code with which a file is refused; it and what to do must be told. */
    private String refused(String name, byte[] content) throws Exception {
        List<UploadedFile> files = exchange.upload(name, content);
        assertThat(files).hasSize(1);
        assertThat(files.get(0).isAccepted()).isFalse();
        MessageText message = files.get(0).messages().get(0);
        assertThat(message.error()).isTrue();
        assertThat(message.action()).isNotBlank();
        return message.code();
    }

    private void assertNothingKept() {
        assertThat(em.createQuery("select count(f) from StoredFile f where f.office.id = :office", Long.class)
                        .setParameter("office", data.officeId)
                        .getSingleResult())
                .isZero();
    }
}
