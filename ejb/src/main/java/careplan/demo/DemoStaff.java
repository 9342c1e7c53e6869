package careplan.demo;

import careplan.demo.PersonNames.PersonName;
import careplan.staff.Gender;
import careplan.staff.Menu;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A member of staff.
 *
 * @param login null for staff who do not log in
 * @param offices keys of the offices; the first is the preferred one
 * @param menus what this person may use at each of them
 */
record DemoStaff(
        String code,
        String login,
        PersonName name,
        String jobTitle,
        List<String> offices,
        boolean admin,
        boolean operator,
        boolean careManager,
        Set<Menu> menus) {

    /** How many there are, as in the manual's list. */
    static final int COUNT = 66;

    private static final Set<Menu> CARE_WORKER_MENUS = EnumSet.of(
            Menu.OFFICE_CHOICE, Menu.CLIENT_BASICS, Menu.SCHEDULES, Menu.BATCH_STATUS, Menu.SERVICE_STATISTICS);
    private static final Set<Menu> ADMINISTRATORS_MENUS =
            EnumSet.of(Menu.OWN_BASICS, Menu.OWN_BILLING, Menu.STAFF, Menu.SYSTEM_SETTINGS);

    /** Offices of the staff who are not in the table, over and over: more at the larger offices. */
    private static final List<String> TURN = List.of(
            "care", "day", "helper", "rehab", "care", "day", "helper", "center", "care", "day", "rehab", "helper",
            "care", "day", "care2");

    /** The table's staff first, then made-up colleagues up to {@link #COUNT}. */
    static List<DemoStaff> all(Set<String> ownOffices, long seed) {
        List<DemoStaff> staff = new ArrayList<>();
        for (List<String> row : DemoTable.rows("staff.tsv", 8)) {
            staff.add(ofTable(staff.size() + 1, row, ownOffices));
        }
        PersonNames names = new PersonNames();
        RandomGenerator random = new SplittableRandom(seed);
        while (staff.size() < COUNT) {
            String office = TURN.get(staff.size() % TURN.size());
            staff.add(colleague(staff.size() + 1, office, names.next(random)));
        }
        return staff;
    }

    private static DemoStaff ofTable(int number, List<String> row, Set<String> ownOffices) {
        Set<String> roles = Set.copyOf(DemoTable.list(row.get(6)));
        List<String> offices = new ArrayList<>();
        for (String key : DemoTable.list(row.get(5))) {
            if (key.equals("*")) {
                ownOffices.stream().filter(own -> !offices.contains(own)).forEach(offices::add);
            } else {
                offices.add(key);
            }
        }
        return new DemoStaff(
                code(number),
                row.get(0).isEmpty() ? null : row.get(0),
                new PersonName(row.get(1), row.get(2), Gender.valueOf(row.get(3))),
                row.get(4),
                offices,
                roles.contains("ADMIN"),
                roles.contains("OPERATOR"),
                roles.contains("CARE_MANAGER"),
                menus(row.get(7)));
    }

    private static Set<Menu> menus(String field) {
        if (field.startsWith("-")) {
            return EnumSet.complementOf(EnumSet.of(Menu.valueOf(field.substring(1))));
        }
        return field.equals("*") ? EnumSet.allOf(Menu.class) : EnumSet.noneOf(Menu.class);
    }

    private static DemoStaff colleague(int number, String office, PersonName name) {
        boolean careManager = office.startsWith("care");
        return new DemoStaff(
                code(number),
                number % 2 == 0 ? "s" + code(number) : null,
                name,
                careManager ? "介護支援専門員" : "介護職員",
                List.of(office),
                false,
                false,
                careManager,
                careManager
                        ? EnumSet.complementOf(EnumSet.copyOf(ADMINISTRATORS_MENUS))
                        : EnumSet.copyOf(CARE_WORKER_MENUS));
    }

    private static String code(int number) {
        return String.format("%05d", number);
    }
}
