package careplan.demo;

import careplan.client.CareLevel;
import careplan.demo.ServiceUse.Equipment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What offices offer: each bundle of {@code services.tsv} is what one client typically gets from one office in a month. */
final class DemoServices {

    private static final int COLUMNS = 6;

    private final Map<String, List<Offer>> bundles = new LinkedHashMap<>();
    private final List<LentThing> things = DemoTable.rows("equipment.tsv", 6).stream()
            .map(row -> new LentThing(
                    row.get(0), row.get(1), Integer.parseInt(row.get(2)), row.get(3), row.get(4), row.get(5)))
            .toList();

    /**
     * A line of a bundle.
     *
     * @param codes one service code for all levels, or one for each level below 要介護, or one for each from 要介護１ on
     */
    private record Offer(String provider, List<String> codes, String start, String end, DayPattern.Which which) {}

    /** A row of {@code equipment.tsv}; the units are a tenth of the price a month. */
    private record LentThing(
            String careCode, String preventiveCode, int units, String taisCode, String notificationCode, String name) {}

    DemoServices() {
        for (List<String> row : DemoTable.rows("services.tsv", COLUMNS)) {
            Offer offer = new Offer(
                    row.get(1),
                    List.of(row.get(2).split("\\|")),
                    row.get(3),
                    row.get(4),
                    DayPattern.Which.valueOf(row.get(5)));
            bundles.computeIfAbsent(row.get(0), key -> new ArrayList<>()).add(offer);
        }
    }

    /**
     * The lines of a bundle.
     *
     * @param level decides the service codes
     * @param pattern when the client is served; what is counted once a month is then on one of the days
     */
    List<ServiceUse> bundle(String name, CareLevel level, DayPattern pattern) {
        return bundles.get(name).stream()
                .map(offer -> ServiceUse.of(
                        code(offer.codes(), level),
                        offer.provider(),
                        offer.start(),
                        offer.end(),
                        pattern.only(offer.which())))
                .toList();
    }

    /** The code of the same service for this level. */
    String atLevel(String code, CareLevel level) {
        return bundles.values().stream()
                .flatMap(List::stream)
                .map(Offer::codes)
                .filter(codes ->
                        codes.size() > 1 && codes.contains(code) && isPreventive(codes) == level.isPreventive())
                .findFirst()
                .map(codes -> code(codes, level))
                .orElse(code);
    }

    /** The office that offers a bundle. */
    String provider(String name) {
        return bundles.get(name).get(0).provider();
    }

    /** How many different things can be lent. */
    int things() {
        return things.size();
    }

    /** The loan of a thing, numbered from 0, for a month. */
    ServiceUse loan(int thing, String provider, CareLevel level) {
        LentThing lent = things.get(thing);
        String code = level.isPreventive() ? lent.preventiveCode() : lent.careCode();
        return ServiceUse.untimed(code, provider, DayPattern.days(1, 1))
                .lending(lent.units(), new Equipment(lent.taisCode(), lent.notificationCode(), lent.name(), null));
    }

    private static String code(List<String> codes, CareLevel level) {
        if (codes.size() == 1) {
            return codes.get(0);
        }
        int first = isPreventive(codes) ? 0 : CareLevel.CARE_1.ordinal();
        return codes.get(level.ordinal() - first);
    }

    private static boolean isPreventive(List<String> codes) {
        return codes.size() == CareLevel.CARE_1.ordinal();
    }
}
