package careplan.demo;

import careplan.client.CareLevel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * All clients, one by one: the special cases first, then ordinary people. Each is drawn from a source of chance of its own
 * (seed and place), so that the same client comes out however many are asked for.
 */
final class DemoClients {

    /** Of every twenty clients, the last ones by place belong elsewhere than to the first own office. */
    private static final int GROUP = 20;

    private static final List<String> OWN_BUNDLES = List.of("day", "helper", "rehab");
    private static final List<String> OTHER_BUNDLES =
            List.of("visit", "bath", "nurse", "village", "stayday", "facility", "dementia", "small", "clinic");
    private static final List<String> OWN_PREVENTIVE = List.of("p_day", "p_rehab", "p_helper");
    private static final List<String> OTHER_PREVENTIVE = List.of("p_visit", "p_village", "p_facility", "p_clinic");
    private static final List<String> OWN_TARGET = List.of("p_day", "p_helper");
    private static final List<String> OTHER_TARGET = List.of("p_visit", "p_village");

    private final DemoSettings settings;
    private final long seed;
    private final DemoServices services = new DemoServices();
    private final PersonNames names = new PersonNames();
    private final List<DemoInsurer> insurers = DemoInsurer.all();

    DemoClients(DemoSettings settings, long seed) {
        this.settings = settings;
        this.seed = seed;
    }

    /**
     * @param index place of the client, from 0
     */
    DemoClient client(int index) {
        DemoCase[] cases = DemoCase.values();
        return index < cases.length ? cases[index].client(services, settings) : ordinary(index);
    }

    private DemoClient ordinary(int index) {
        Random random = new Random(seed + index);
        DemoClientBuilder client = new DemoClientBuilder(services, index);
        client.named(names.next(random))
                .born(settings.lastMonth()
                        .atDay(1)
                        .minusYears(66L + random.nextInt(33))
                        .minusDays(random.nextInt(365)))
                .livingAt(insurers.get(random.nextBoolean() ? 0 : random.nextInt(insurers.size())))
                .careManager(index / 3);
        int group = index % GROUP;
        boolean preventive = group == 14 || group == 15 || group == 19;
        addCertifications(client, index, preventive, random);
        boolean ownProvidersOnly = group == 17 || group == 18;
        if (preventive) {
            addPreventiveServices(client, random);
        } else {
            addCareServices(client, ownProvidersOnly, random);
        }
        switch (group) {
            case 14, 15 -> client.knownAt("center");
            case 16 -> client.plannedBy("care2");
            case 17 -> client.plannedBy("lily").planNotKept();
            case 18 -> client.plannedBy("green").planNotKept();
            case 19 -> client.plannedBy("center");
            default -> client.plannedBy("care");
        }
        return client.build();
    }

    private void addCertifications(DemoClientBuilder client, int index, boolean preventive, Random random) {
        CareLevel level = preventive
                ? CareLevel.values()[random.nextInt(CareLevel.CARE_1.ordinal())]
                : CareLevel.values()[CareLevel.CARE_1.ordinal() + random.nextInt(5)];
        int rate = random.nextInt(100) < 85 ? 90 : random.nextInt(3) < 2 ? 80 : 70;
        if (index % 101 == 0) {
            client.insured("H" + DemoClientBuilder.numberOf(index).substring(1));
            rate = 0;
        }
        YearMonth start = settings.month(0).minusMonths(random.nextInt(18));
        LocalDate from = start.atDay(1);
        LocalDate to = start.plusMonths(23).atEndOfMonth();
        if (random.nextInt(3) > 0) {
            client.certified(neighbour(level, preventive, random), from.minusYears(2), from.minusDays(1), rate);
        }
        if (index % 37 == 5) {
            LocalDate change = settings.month(1).atDay(1);
            client.certified(level, from, to, rate);
            client.learns(
                    neighbour(level, preventive, random),
                    change,
                    change.plusYears(2).minusDays(1),
                    rate);
        } else if (index % 13 == 7) {
            LocalDate renewal = settings.month(1).atDay(1);
            client.certified(level, from, renewal.minusDays(1), rate)
                    .certified(
                            neighbour(level, preventive, random),
                            renewal,
                            renewal.plusYears(2).minusDays(1),
                            rate);
        } else {
            client.certified(level, from, to, rate);
        }
    }

    /** A level beside {@code level}, on the same side of the line between preventive and other care. */
    private static CareLevel neighbour(CareLevel level, boolean preventive, Random random) {
        int lowest = preventive ? 0 : CareLevel.CARE_1.ordinal();
        int highest = preventive ? CareLevel.SUPPORT_2.ordinal() : CareLevel.CARE_5.ordinal();
        int step = random.nextBoolean() ? 1 : -1;
        int other = level.ordinal() + step;
        return CareLevel.values()[other < lowest || other > highest ? level.ordinal() - step : other];
    }

    private static void addCareServices(DemoClientBuilder client, boolean ownProvidersOnly, Random random) {
        int severity = client.level().ordinal() - CareLevel.CARE_1.ordinal();
        WeekDeck deck = new WeekDeck(random);
        List<String> bundles = pick(OWN_BUNDLES, random.nextInt(10) < 6 ? 1 : 2, random);
        if (!ownProvidersOnly) {
            bundles.addAll(pick(OTHER_BUNDLES, random.nextInt(5) / 2, random));
        }
        for (String bundle : bundles) {
            client.bundle(bundle, deck.take(1 + random.nextInt(2) + (bundles.size() < 3 ? severity / 3 : 0)));
        }
        if (!ownProvidersOnly && random.nextInt(10) < 5) {
            addLoans(client, 1 + random.nextInt(3), random);
        }
        if (!ownProvidersOnly && severity >= 2 && random.nextInt(10) < 2) {
            int first = 2 + random.nextInt(20);
            client.shortStayDaysBefore(0, 3, 6);
            client.lines("stay", DayPattern.days(first, first + 2)).forEach(client::service);
        }
    }

    private static void addPreventiveServices(DemoClientBuilder client, Random random) {
        boolean target = client.level() == CareLevel.TARGET;
        WeekDeck deck = new WeekDeck(random);
        List<String> bundles = pick(target ? OWN_TARGET : OWN_PREVENTIVE, 1, random);
        bundles.addAll(pick(target ? OTHER_TARGET : OTHER_PREVENTIVE, random.nextInt(2), random));
        for (String bundle : bundles) {
            client.bundle(bundle, deck.take(1));
        }
        if (!target && random.nextInt(10) < 4) {
            addLoans(client, 1, random);
        }
    }

    private static void addLoans(DemoClientBuilder client, int count, Random random) {
        String provider = random.nextInt(5) == 0 ? "rental2" : "rental";
        int first = random.nextInt(2);
        for (int thing = first; thing < first + count; thing++) {
            client.loan(thing, provider);
        }
    }

    private static List<String> pick(List<String> from, int count, Random random) {
        List<String> deck = new ArrayList<>(from);
        Collections.shuffle(deck, random);
        return new ArrayList<>(deck.subList(0, count));
    }

    /** Deals out the days of the week so that the services of a client fall on different days as long as there are any. */
    private static final class WeekDeck {

        private final List<DayOfWeek> days;
        private int next;

        WeekDeck(Random random) {
            days = new ArrayList<>(List.of(DayOfWeek.values()).subList(0, 6));
            Collections.shuffle(days, random);
        }

        DayOfWeek[] take(int count) {
            DayOfWeek[] taken = new DayOfWeek[count];
            for (int i = 0; i < count; i++) {
                taken[i] = days.get(next++ % days.size());
            }
            return taken;
        }
    }
}
