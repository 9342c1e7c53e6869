package careplan.demo;

import careplan.client.Certification;
import careplan.client.CertifiedMonth;
import careplan.client.Client;
import careplan.client.ClientOffice;
import careplan.client.Insurer;
import careplan.demo.DemoCompany.References;
import careplan.demo.ServiceUse.Equipment;
import careplan.exchange.format.ServiceTypes;
import careplan.master.MasterData;
import careplan.master.ServiceCode;
import careplan.office.OfficeKind;
import careplan.schedule.DayCounts;
import careplan.schedule.MonthlySchedule;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleStatements;
import careplan.schedule.ScheduleStatus;
import careplan.schedule.ScheduleTypeTotal;
import careplan.schedule.ServiceDetails;
import careplan.staff.Staff;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Writes one client after another in a transaction: the person, the certifications, the offices, and the months as each
 * office keeps them. The planning office has all three months; a provider and the center have the first alone, since the
 * later ones reach them through files.
 */
final class DemoRecords {

    private static final String NOTHING_DONE = "サービスの利用がなかったため";
    private static final LocalDate SERVED_SINCE = LocalDate.of(2024, 4, 1);

    /** How far the second month has come, in turn. */
    private static final ScheduleStatus[] SECOND_MONTH = {
        ScheduleStatus.DRAFTED,
        ScheduleStatus.ACTUALS_ENTERED,
        ScheduleStatus.DRAFTED,
        ScheduleStatus.DRAFTED,
        ScheduleStatus.ACTUALS_ENTERED,
        ScheduleStatus.DRAFTED,
        ScheduleStatus.ACTUALS_ENTERED,
        ScheduleStatus.CONFIRMED,
        ScheduleStatus.ACTUALS_ENTERED,
        ScheduleStatus.DRAFTED
    };

    private final EntityManager em;
    private final References references;
    private final Map<String, DemoOffice> offices;
    private final DemoSettings settings;
    private final MasterData masterData;
    private final ScheduleStatements statements;
    private final DemoServices catalogue = new DemoServices();

    DemoRecords(
            EntityManager em,
            DemoCompany company,
            DemoSettings settings,
            MasterData masterData,
            ScheduleStatements statements) {
        this.em = em;
        this.references = company.references(em);
        this.offices = company.offices();
        this.settings = settings;
        this.masterData = masterData;
        this.statements = statements;
    }

    /** Writes the person and all months. */
    Client write(DemoClient person) {
        Client client = persistClient(person);
        person.certifications().forEach(entry -> em.persist(certification(client, entry)));
        if (person.planKept()) {
            em.persist(atPlanningOffice(client, person));
            for (int month = 0; month < DemoSettings.MONTHS; month++) {
                persistMonths(client, person, month, person.plannedBy());
            }
        }
        person.knownAt().stream()
                .map(offices::get)
                .filter(office -> office != null && office.own())
                .map(DemoOffice::key)
                .sorted()
                .forEach(key -> {
                    em.persist(atOtherOffice(client, person, key));
                    persistMonths(client, person, 0, key);
                });
        return client;
    }

    private Client persistClient(DemoClient person) {
        Client client = new Client();
        client.setCorporation(references.corporation());
        client.setCode(person.code());
        client.setName(person.name().name());
        client.setKana(person.name().kana());
        client.setGender(person.name().gender());
        client.setBirthDate(person.birthDate());
        client.setPostalCode(person.postalCode());
        client.setAddress1(person.address());
        client.setAddress2(person.index() % 4 == 0 ? "らくらくハイツ " + (101 + person.index() % 300) + "号" : null);
        client.setPhone(String.format("078-000-%04d", person.index() % 10_000));
        em.persist(client);
        return client;
    }

    private Certification certification(Client client, DemoCertification entry) {
        Certification certification = new Certification();
        certification.setClient(client);
        certification.setInsurer(references.insurer(entry.insurer()));
        certification.setInsuredNumber(entry.number());
        certification.setStatus(entry.status());
        certification.setCertifiedOn(entry.certifiedOn());
        certification.setValidFrom(entry.from());
        certification.setValidTo(entry.to());
        certification.setCareLevel(entry.level());
        certification.setLimitFrom(entry.from());
        certification.setLimitTo(entry.to());
        certification.setBenefitRate(entry.benefitRate());
        return certification;
    }

    private ClientOffice atPlanningOffice(Client client, DemoClient person) {
        ClientOffice served = served(client, person.plannedBy());
        served.setCareManager(careManager(person));
        if (DemoPlans.entrusted(person, offices.get(person.plannedBy()))) {
            served.setEntrustingCenter(references.office(DemoPlans.CENTER));
        }
        return served;
    }

    private ClientOffice atOtherOffice(Client client, DemoClient person, String officeKey) {
        ClientOffice served = served(client, officeKey);
        served.setCareManagementOffice(references.office(person.plannedBy()));
        if (officeKey.equals(DemoPlans.CENTER) && DemoPlans.entrusted(person, offices.get(person.plannedBy()))) {
            served.setEntrustedOffice(references.office(person.plannedBy()));
        }
        return served;
    }

    private ClientOffice served(Client client, String officeKey) {
        ClientOffice served = new ClientOffice();
        served.setClient(client);
        served.setOffice(references.office(officeKey));
        served.setValidFrom(SERVED_SINCE);
        return served;
    }

    private Staff careManager(DemoClient person) {
        return references.careManager(person.plannedBy(), person.careManager());
    }

    /** Writes the month as one office keeps it: one record for each insured number that the client has in it. */
    private void persistMonths(Client client, DemoClient person, int month, String keeper) {
        YearMonth serviceMonth = settings.month(month);
        LocalDate first = serviceMonth.atDay(1);
        LocalDate last = serviceMonth.atEndOfMonth();
        List<DemoCertification> known = person.certifications().stream()
                .filter(entry -> !entry.afterPlan() && entry.overlaps(first, last))
                .toList();
        List<DemoCertification> written = new ArrayList<>();
        for (DemoCertification entry : known) {
            if (written.stream().noneMatch(entry::sameInsured)) {
                written.add(entry);
                List<DemoCertification> same =
                        known.stream().filter(entry::sameInsured).toList();
                persistMonth(client, person, month, keeper, same);
            }
        }
    }

    private void persistMonth(
            Client client, DemoClient person, int month, String keeper, List<DemoCertification> certifications) {
        MonthlySchedule schedule = new MonthlySchedule();
        schedule.setOffice(references.office(keeper));
        schedule.setClient(client);
        schedule.setServiceMonth(settings.month(month));
        setCertification(schedule, person, certifications);
        setPlanner(schedule, person);
        schedule.setShortStayDaysBefore(person.shortStayDaysBefore().get(month));
        LocalDate created = settings.month(month).minusMonths(1).atDay(18 + person.index() % 8);
        schedule.setCreatedOn(created);
        schedule.setChangedAt(created.atTime(9, 0).plusMinutes(person.index() % 480));
        LocalDate from = certifications.get(0).from();
        LocalDate to = certifications.get(certifications.size() - 1).to();
        boolean received = !keeper.equals(person.plannedBy());
        addLines(schedule, person, month, new Keeper(keeper, received, from, to));
        if (received && schedule.getLines().isEmpty()) {
            return;
        }
        schedule.orderByTime();
        person.typeLimits().forEach((type, units) -> schedule.addTypeTotal(limited(schedule, type, units)));
        moveTo(schedule, status(person, month));
        statements.recompute(schedule);
        if (received) {
            setReceived(schedule);
        } else {
            schedule.setCareManager(careManager(person));
        }
        em.persist(schedule);
    }

    /**
     * Who keeps the record, and the days on which the client is insured under its number.
     *
     * @param received whether the record came from the planning office, as an import leaves it
     */
    private record Keeper(String office, boolean received, LocalDate from, LocalDate to) {}

    private static ScheduleTypeTotal limited(MonthlySchedule schedule, String type, int units) {
        ScheduleTypeTotal total = new ScheduleTypeTotal();
        total.setSlot(schedule.getTypeTotals().size() + 1);
        total.setServiceType(type);
        total.setLimitUnits(units);
        return total;
    }

    /** What files bring along and the planning office itself has no need of. */
    private static void setReceived(MonthlySchedule schedule) {
        schedule.setUncheckedReason(null);
        schedule.setStayDaysBefore(schedule.getShortStayDaysBefore());
        schedule.setUpdaterNumber(schedule.getCareManagementOfficeNumber());
    }

    private static ScheduleStatus status(DemoClient person, int month) {
        return switch (month) {
            case 0 -> person.index() % 9 == 4 ? ScheduleStatus.ACTUALS_ENTERED : ScheduleStatus.CONFIRMED;
            case 1 -> SECOND_MONTH[(person.index() + person.index() / 20) % SECOND_MONTH.length];
            default -> ScheduleStatus.DRAFTED;
        };
    }

    private static void moveTo(MonthlySchedule schedule, ScheduleStatus status) {
        while (schedule.getStatus().compareTo(status) < 0) {
            ScheduleStatus next = ScheduleStatus.values()[schedule.getStatus().ordinal() + 1];
            schedule.moveTo(next, schedule.actualsProgress().any() ? null : NOTHING_DONE);
        }
    }

    /** What the plan takes over from the certifications that were known, all of one number. */
    private void setCertification(MonthlySchedule schedule, DemoClient person, List<DemoCertification> certifications) {
        List<Certification> known = certifications.stream()
                .map(entry -> certification(schedule.getClient(), entry))
                .toList();
        CertifiedMonth certified =
                CertifiedMonth.of(known, schedule.getServiceMonth()).orElseThrow();
        schedule.takeOver(certified, masterData);
        int place = person.certifications().indexOf(certifications.get(certifications.size() - 1));
        if (place > 0 && schedule.getPreviousCareLevel() == null) {
            schedule.setPreviousCareLevel(person.certifications().get(place - 1).level());
        }
    }

    private void setPlanner(MonthlySchedule schedule, DemoClient person) {
        DemoOffice planner = offices.get(person.plannedBy());
        schedule.setCareManagementOfficeNumber(planner.number());
        schedule.setCareManagementOfficeName(planner.name());
        if (planner.own()) {
            schedule.setCareManagerName(careManager(person).getName());
        } else {
            schedule.setCareManagerName("他社 けいこ");
        }
    }

    private void addLines(MonthlySchedule schedule, DemoClient person, int month, Keeper keeper) {
        YearMonth serviceMonth = schedule.getServiceMonth();
        for (ServiceUse use : person.services()) {
            DayCounts planned =
                    use.givenIn(month) ? use.days().in(serviceMonth, keeper.from(), keeper.to()) : DayCounts.NONE;
            boolean exchanged = ServiceTypes.covered(ServiceTypes.ofServiceCode(use.code()));
            if (planned.total() > 0 && (exchanged || !keeper.received())) {
                String code = catalogue.atLevel(use.code(), schedule.getCareLevel());
                ScheduleLine line = line(use, code, serviceMonth, schedule.getInsurer());
                line.setLineNo(schedule.getLines().size() + 1);
                line.setPlanned(planned);
                if (use.prorated()) {
                    line.getService().setProratedDays(proratedDays(use, serviceMonth));
                }
                if (status(person, month) != ScheduleStatus.DRAFTED && knowsActuals(keeper.office(), use)) {
                    line.setActual(actual(planned, person.index() * 31L + month * 7L + line.getLineNo()));
                }
                schedule.addLine(line);
            }
        }
    }

    private ScheduleLine line(ServiceUse use, String serviceCode, YearMonth month, Insurer insurer) {
        Optional<ServiceCode> code = masterData.serviceCode(serviceCode, month, insurer.getInsurerNumber());
        Optional<DemoOffice> provider = Optional.ofNullable(offices.get(use.provider()));
        ScheduleLine line = new ScheduleLine();
        ServiceDetails details = line.getService();
        details.setServiceCode(serviceCode);
        details.setServiceName(code.map(ServiceCode::getName).orElse(null));
        details.setStartTime(use.start());
        details.setEndTime(use.end());
        details.setUnits(
                use.units() != null
                        ? use.units()
                        : code.map(ServiceCode::unitsOfNewLine).orElse(0));
        details.setProviderNumber(provider.map(DemoOffice::number).orElse(use.provider()));
        details.setProviderName(
                provider.map(office -> office.nameAt(use.branch())).orElse("登録のない事業所"));
        details.setSatelliteBranch(use.branch());
        details.setOver30Days(use.over30Days());
        Equipment equipment = use.equipment();
        if (equipment != null) {
            details.setDetailCode(equipment.detailCode());
            details.setTaisCode(equipment.taisCode());
            details.setEquipmentCode(equipment.notificationCode());
            details.setEquipmentName(equipment.name());
        }
        return line;
    }

    /** The planning office and the center have the actuals of everybody, a provider has its own. */
    private boolean knowsActuals(String keeper, ServiceUse use) {
        return offices.get(keeper).kind() != OfficeKind.PROVIDER || keeper.equals(use.provider());
    }

    /** As planned, but for one absence in every few lines. */
    private static DayCounts actual(DayCounts planned, long seed) {
        Random random = new Random(seed);
        if (planned.days() < 2 || random.nextInt(6) > 0) {
            return planned;
        }
        int absent = 1 + random.nextInt(DayCounts.DAYS);
        while (planned.get(absent) == 0) {
            absent = absent % DayCounts.DAYS + 1;
        }
        return planned.with(absent, 0);
    }

    private static String proratedDays(ServiceUse use, YearMonth month) {
        StringBuilder days = new StringBuilder();
        for (int day = 1; day <= DayCounts.DAYS; day++) {
            boolean within =
                    day >= use.days().from() && day <= Math.min(use.days().to(), month.lengthOfMonth());
            days.append(within ? '1' : '0');
        }
        return days.toString();
    }
}
