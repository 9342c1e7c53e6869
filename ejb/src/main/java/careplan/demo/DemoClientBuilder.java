package careplan.demo;

import careplan.client.CareLevel;
import careplan.demo.PersonNames.PersonName;
import careplan.staff.Gender;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts a client together step by step. It begins with somebody who has no services and no certification; the cases change
 * what makes them special and leave the rest.
 */
final class DemoClientBuilder {

    private final DemoServices catalogue;
    private final int index;
    private final List<DemoCertification> certifications = new ArrayList<>();
    private final Set<String> knownAt = new LinkedHashSet<>();
    private final List<ServiceUse> services = new ArrayList<>();
    private final Map<String, Integer> typeLimits = new TreeMap<>();
    private String code;
    private PersonName name;
    private LocalDate birthDate;
    private DemoInsurer insurer;
    private String insuredNumber;
    private int careManager;
    private String plannedBy = "care";
    private boolean planKept = true;
    private List<Integer> shortStayDaysBefore = List.of(0, 0, 0);

    DemoClientBuilder(DemoServices catalogue, int index) {
        this.catalogue = catalogue;
        this.index = index;
        code = String.format("2026%06d", index + 1);
        insuredNumber = numberOf(index);
    }

    /** The insured number of a client: 9 and nine digits, another one for each, none of them looking like a row. */
    static String numberOf(int index) {
        return "9" + String.format("%09d", (index + 1L) * 793_517_239L % 1_000_000_000L);
    }

    int index() {
        return index;
    }

    DemoClientBuilder code(String other) {
        code = other;
        return this;
    }

    DemoClientBuilder named(String fullName, String kana, Gender gender) {
        name = new PersonName(fullName, kana, gender);
        return this;
    }

    DemoClientBuilder named(PersonName other) {
        name = other;
        return this;
    }

    DemoClientBuilder born(LocalDate date) {
        birthDate = date;
        return this;
    }

    DemoClientBuilder livingAt(DemoInsurer other) {
        insurer = other;
        return this;
    }

    DemoClientBuilder insured(String number) {
        insuredNumber = number;
        return this;
    }

    /** @param number of the care manager among those of the planning office */
    DemoClientBuilder careManager(int number) {
        careManager = number;
        return this;
    }

    DemoClientBuilder plannedBy(String officeKey) {
        plannedBy = officeKey;
        return this;
    }

    /** The planning office does not have this client here. */
    DemoClientBuilder planNotKept() {
        planKept = false;
        return this;
    }

    DemoClientBuilder knownAt(String officeKey) {
        knownAt.add(officeKey);
        return this;
    }

    DemoClientBuilder unknownAt(String officeKey) {
        knownAt.remove(officeKey);
        return this;
    }

    DemoClientBuilder shortStayDaysBefore(int first, int second, int third) {
        shortStayDaysBefore = List.of(first, second, third);
        return this;
    }

    /** Certified for the whole time, at the insurer of the place. */
    DemoClientBuilder certified(CareLevel level, LocalDate from, LocalDate to, int benefitRate) {
        return certification(
                DemoCertification.certified(insurer.number(), insuredNumber, level, from, to, benefitRate));
    }

    /** As {@link #certified}, but learnt only after the plans had been made. */
    DemoClientBuilder learns(CareLevel level, LocalDate from, LocalDate to, int benefitRate) {
        return certification(DemoCertification.certified(insurer.number(), insuredNumber, level, from, to, benefitRate)
                .learntAfterPlan());
    }

    DemoClientBuilder certification(DemoCertification next) {
        certifications.add(next);
        return this;
    }

    /** The level that services are chosen for: the first known one. */
    CareLevel level() {
        return certifications.stream()
                .filter(entry -> !entry.afterPlan())
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .level();
    }

    /** Adds a bundle of the catalogue, weekly on these days. */
    DemoClientBuilder bundle(String bundle, DayOfWeek... days) {
        lines(bundle, DayPattern.weekly(Set.of(days))).forEach(this::service);
        return this;
    }

    /** The lines of a bundle for the level of this client, to be changed before they are added. */
    List<ServiceUse> lines(String bundle, DayPattern days) {
        return catalogue.bundle(bundle, level(), days);
    }

    /** Adds the loan of a thing of the catalogue, numbered from 0. */
    DemoClientBuilder loan(int thing, String provider) {
        return service(catalogue.loan(thing, provider, level()));
    }

    /** Adds a line; the office that provides it then knows the client. */
    DemoClientBuilder service(ServiceUse use) {
        services.add(use);
        knownAt.add(use.provider());
        return this;
    }

    /** The insurer limits the units of a service type (種類支給限度基準額). */
    DemoClientBuilder typeLimit(String serviceType, int units) {
        typeLimits.put(serviceType, units);
        return this;
    }

    DemoClient build() {
        return new DemoClient(
                index,
                code,
                name,
                birthDate,
                insurer.postalPrefix() + "-" + String.format("%04d", index % 10_000),
                insurer.town() + "架空町" + (1 + index % 9) + "丁目" + (1 + index / 9 % 30) + "番",
                List.copyOf(certifications),
                plannedBy,
                planKept,
                careManager,
                Set.copyOf(knownAt),
                shortStayDaysBefore,
                Map.copyOf(typeLimits),
                services.stream().map(this::toldApart).toList());
    }

    /** Loans of one code and price at one provider get 明細判別コード 1, 2 … and others none. */
    private ServiceUse toldApart(ServiceUse use) {
        List<ServiceUse> alike = services.stream().filter(use::isLoanLike).toList();
        return alike.size() < 2 ? use : use.numbered(Integer.toString(1 + alike.indexOf(use)));
    }
}
