package careplan.demo;

import careplan.client.CareLevel;
import careplan.client.Client;
import careplan.demo.DemoCompany.References;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Row;
import careplan.office.OfficeKind;
import careplan.plan.PartRows;
import careplan.plan.PlanDocument;
import careplan.plan.PlanDocumentImage;
import careplan.plan.PlanDocumentPart;
import careplan.staff.Staff;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes the plan documents of clients: 居宅サービス計画書 where care is planned; 利用者基本情報 and 支援計画書 for preventive care, at
 * the center and at the office it entrusts. Every second entrusted client has none at that office yet: theirs reach it
 * through files, as the months of providers do.
 */
final class DemoPlans {

    /** The key of the own center. */
    static final String CENTER = "center";

    private final EntityManager em;
    private final References references;
    private final Map<String, DemoOffice> offices;
    private final DemoSettings settings;
    private final DemoCarePlanRows carePlans;
    private final DemoPreventiveRows preventive;
    private final byte[] picture = picture();

    DemoPlans(EntityManager em, DemoCompany company, DemoSettings settings) {
        this.em = em;
        this.references = company.references(em);
        this.offices = company.offices();
        this.settings = settings;
        this.carePlans = new DemoCarePlanRows(offices);
        this.preventive = new DemoPreventiveRows(offices);
    }

    /** Whether the own center has entrusted this client to the care-management office that plans. */
    static boolean entrusted(DemoClient person, DemoOffice planner) {
        return planner.kind() == OfficeKind.CARE_MANAGEMENT
                && level(person).isPreventive()
                && person.knownAt().contains(CENTER);
    }

    /** Writes all documents of {@code person}, who has been written as {@code client}. */
    void write(Client client, DemoClient person) {
        if (!person.planKept()) {
            return;
        }
        if (!level(person).isPreventive()) {
            writeCarePlans(client, person);
            return;
        }
        DemoOffice planner = offices.get(person.plannedBy());
        boolean entrusted = entrusted(person, planner);
        boolean atCenter = entrusted || planner.key().equals(CENTER);
        LocalDate first = settings.month(0).minusMonths(7).atDay(3 + person.index() % 20);
        LocalDate second = settings.month(0).minusMonths(1).atDay(3 + person.index() % 20);
        if (atCenter) {
            writePreventive(client, person, offices.get(CENTER), true, first, first);
        }
        if (!planner.key().equals(CENTER) && !(entrusted && person.index() % 2 == 1)) {
            writePreventive(client, person, planner, atCenter, first, first);
            writePreventive(client, person, planner, atCenter, first, second);
        }
    }

    private void writeCarePlans(Client client, DemoClient person) {
        LocalDate now = settings.month(0).minusMonths(1).atDay(18 + person.index() % 8);
        LocalDate first = person.index() % 3 == 0 ? now.minusMonths(6) : now;
        for (LocalDate date : first.equals(now) ? List.of(now) : List.of(first, now)) {
            DemoPlanHead head = head(person, offices.get(person.plannedBy()), date, first);
            persist(client, head, DataKind.CARE_PLAN, carePlans.rows(head));
        }
    }

    /** 支援計画書, and for the first of a client 利用者基本情報 too. */
    private void writePreventive(
            Client client, DemoClient person, DemoOffice keeper, boolean center, LocalDate first, LocalDate date) {
        DemoPlanHead head = head(person, keeper, date, first);
        boolean entrusted = entrusted(person, offices.get(person.plannedBy()));
        if (head.isFirst()) {
            PlanDocument profile = persist(client, head, DataKind.CLIENT_PROFILE, preventive.profile(head, entrusted));
            if (person.index() % 2 == 0 || person.index() < DemoCase.values().length) {
                PlanDocumentImage image = new PlanDocumentImage();
                image.setDocument(profile);
                image.setSeq(1);
                image.setContent(picture);
                profile.getImages().add(image);
                em.persist(image);
            }
        }
        persist(client, head, DataKind.PREVENTIVE_PLAN, preventive.plan(head, center ? offices.get(CENTER) : null));
    }

    private DemoPlanHead head(DemoClient person, DemoOffice keeper, LocalDate date, LocalDate first) {
        return new DemoPlanHead(
                person,
                certification(person, date),
                keeper,
                author(person, keeper).getName(),
                date,
                first);
    }

    /** The entry that held on the day, or else the first one that had been known. */
    private static DemoCertification certification(DemoClient person, LocalDate date) {
        List<DemoCertification> known = person.certifications().stream()
                .filter(entry -> !entry.afterPlan())
                .toList();
        return known.stream()
                .filter(entry -> entry.overlaps(date, date))
                .findFirst()
                .orElse(known.get(0));
    }

    private static CareLevel level(DemoClient person) {
        return person.certifications().get(0).level();
    }

    private Staff author(DemoClient person, DemoOffice keeper) {
        return references.careManager(keeper.key(), person.careManager());
    }

    private PlanDocument persist(Client client, DemoPlanHead head, DataKind kind, Map<FileKind, List<Row>> rows) {
        Staff author = author(head.person(), head.keeper());
        PlanDocument document = new PlanDocument();
        document.setOffice(references.office(head.keeper().key()));
        document.setClient(client);
        document.setDataKind(kind);
        document.setInsurer(references.insurer(head.certification().insurer()));
        document.setInsuredNumber(head.certification().number());
        document.setKeyDate(head.keyDate());
        document.setCreatedOn(head.keyDate());
        document.setCareManager(author);
        document.setAuthorName(author.getName());
        document.setChangedAt(
                head.keyDate().atTime(9, 0).plusMinutes(head.person().index() % 480));
        rows.forEach((file, content) -> {
            PlanDocumentPart part = new PlanDocumentPart();
            part.setDocument(document);
            part.setFileKind(file);
            part.setLayoutVersion(ExchangeVersion.V4);
            part.setContent(PartRows.write(content));
            document.getParts().add(part);
        });
        em.persist(document);
        return document;
    }

    private static byte[] picture() {
        try (InputStream in = DemoPlans.class.getResourceAsStream("family.jpg")) {
            return Objects.requireNonNull(in, "family.jpg").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
