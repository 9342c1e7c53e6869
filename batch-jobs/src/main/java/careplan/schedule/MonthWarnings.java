package careplan.schedule;

import careplan.base.Texts;
import careplan.client.CareLevel;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCatalogue;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.ServiceTypes;
import careplan.master.MasterData;
import careplan.master.ServiceCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What looks wrong in a month without keeping it from being sent: one list for the month's page and for 出力. What it says of
 * the plan is found when the month is saved and kept with it, so that lists of months need not read all their lines.
 */
public final class MonthWarnings {

    /** What a month keeps of whose plan there is nothing to say. */
    public static final String NOTHING = "-";

    private static final int KEPT_LENGTH = 1000;
    private static final String CARE = "介護";
    private static final String PREVENTIVE = "予防";

    private final MonthlySchedule month;
    private final MasterData masterData;
    private final StayHistory history;
    private final Map<String, Message> warnings = new LinkedHashMap<>();

    private MonthWarnings(MonthlySchedule month, MasterData masterData, StayHistory history) {
        this.month = month;
        this.masterData = masterData;
        this.history = history;
    }

    /** Everything there is to say about the month at hand. */
    public static List<Message> of(MonthlySchedule month, MasterData masterData, StayHistory history, LocalDate today) {
        List<Message> all = ofPlan(month, masterData, history);
        notBegun(month.getStatus(), month.getServiceMonth(), today).ifPresent(all::add);
        return all;
    }

    /** The same of a month that is not at hand as a whole; {@code kept} is what {@link #kept} made of its plan, or null. */
    public static List<Message> of(String kept, ScheduleStatus status, YearMonth month, LocalDate today) {
        List<Message> all = new ArrayList<>();
        Texts.nullToEmpty(kept).lines().forEach(line -> {
            String[] parts = line.split(" ", 2);
            MessageCode.ofId(parts[0])
                    .ifPresent(code ->
                            all.add(new Message(code, MessageCatalogue.severity(code), parts[1], "", 0, "", "")));
        });
        notBegun(status, month, today).ifPresent(all::add);
        return all;
    }

    /** What there is to say about the plan. */
    static List<Message> ofPlan(MonthlySchedule month, MasterData masterData, StayHistory history) {
        MonthWarnings warnings = new MonthWarnings(month, masterData, history);
        warnings.find();
        return new ArrayList<>(warnings.warnings.values());
    }

    /** The same as a month keeps it, who knows by it that its plan was looked at. */
    public static String kept(MonthlySchedule month, MasterData masterData, StayHistory history) {
        return text(ofPlan(month, masterData, history), KEPT_LENGTH);
    }

    /** As many as a column of this length holds, one a line, or a word for nothing. */
    static String text(List<Message> warnings, int length) {
        StringBuilder text = new StringBuilder();
        for (Message warning : warnings) {
            String line = warning.code().id() + " " + warning.text() + "\n";
            if (text.length() + line.length() <= length) {
                text.append(line);
            }
        }
        return text.isEmpty() ? NOTHING : text.toString().strip();
    }

    /** Actuals cannot be known of a month that is still to come. */
    private static Optional<Message> notBegun(ScheduleStatus status, YearMonth month, LocalDate today) {
        return status == ScheduleStatus.DRAFTED || !month.atDay(1).isAfter(today)
                ? Optional.empty()
                : Optional.of(Message.of(
                        MessageCode.MONTH_NOT_BEGUN,
                        month.getYear() + "年" + month.getMonthValue() + "月",
                        status == ScheduleStatus.CONFIRMED ? "確定済" : "実績済"));
    }

    private void add(MessageCode code, Object... values) {
        Message warning = Message.of(code, values);
        warnings.put(warning.text(), warning);
    }

    private void find() {
        for (ScheduleLine line : month.getLines()) {
            if (line.getPlanned().total() > 0) {
                code(line).ifPresent(code -> {
                    proRata(line, code);
                    level(line, code);
                });
                otherBenefit(line);
            }
        }
        for (ShortStays kind : ShortStays.values()) {
            inARow(kind);
        }
        halfOfTheValidity();
        twoStaysOnOneDay();
        new AdditionWarnings(month, this::code, this::add).find();
    }

    /**
     * 要介護度 and code do not fit: the code is for another level, or its type for the other benefit. 総合事業 is not warned of,
     * for clients who become 要介護 may go on with some of it.
     */
    private void level(ScheduleLine line, ServiceCode code) {
        CareLevel level = month.getCareLevel();
        CareLevel before = month.changedInside().isPresent() ? month.getPreviousCareLevel() : null;
        if (!ServiceTypes.covered(line.getServiceType()) || level == null) {
            return;
        }
        boolean benefit = fits(line, level) || before != null && fits(line, before);
        if (isOfOtherLevel(code, level, before) || !benefit) {
            String value = line.getServiceCode();
            Message warning = Message.at(MessageCode.EXPORT_OTHER_LEVEL, "", 0, "", value);
            warnings.put(warning.text(), warning);
        }
    }

    private static boolean fits(ScheduleLine line, CareLevel level) {
        return !(care(line) && level.isPreventive())
                && !(isOf(line, PREVENTIVE) && (!level.isPreventive() || level == CareLevel.TARGET));
    }

    /**
     * Whether the code is for another level than the client's.
     *
     * @param before the level before, where it changes inside the month; else null
     */
    public static boolean isOfOtherLevel(ServiceCode code, CareLevel level, CareLevel before) {
        return code.getCareLevel() != null && code.getCareLevel() != level && code.getCareLevel() != before;
    }

    private Optional<ServiceCode> code(ScheduleLine line) {
        return masterData.serviceCode(line.getServiceCode(), month.getServiceMonth(), LinePricing.insurer(month));
    }

    /** A code by the day needs its days, another has none, and a monthly one gives way to it when the month is divided. */
    private void proRata(ScheduleLine line, ServiceCode code) {
        boolean byTheDay = ServiceCode.isProrated(code.getName());
        if (byTheDay && line.getProratedDays() == null) {
            add(MessageCode.MONTH_PRORATED_DAYS_MISSING, code.getName());
        }
        if (!byTheDay && line.getProratedDays() != null) {
            add(MessageCode.MONTH_PRORATED_DAYS_UNUSUAL, code.getName());
        }
        boolean wholeMonth = code.isMonthly() && code.getUnits() != null && !ServiceCode.isAddition(code.getName());
        if (wholeMonth && preventive(line) && (month.changedInside().isPresent() || otherProvider(line))) {
            add(MessageCode.MONTH_ASK_FOR_PRO_RATA, code.getName());
        }
    }

    private boolean otherProvider(ScheduleLine line) {
        return month.getLines().stream()
                .anyMatch(other -> other.getServiceType().equals(line.getServiceType())
                        && other.getPlanned().total() > 0
                        && !other.getProviderNumber().equals(line.getProviderNumber()));
    }

    /** 要支援 becoming 要介護 inside the month, or the reverse: services of the other benefit end or begin with that day. */
    private void otherBenefit(ScheduleLine line) {
        Optional<LocalDate> changed = month.changedInside();
        if (changed.isEmpty()
                || month.getPreviousCareLevel().isPreventive()
                        == month.getCareLevel().isPreventive()) {
            return;
        }
        int day = changed.get().getDayOfMonth();
        boolean after = preventive(line) && !month.getCareLevel().isPreventive() && planned(line, d -> d >= day);
        boolean before = care(line) && month.getPreviousCareLevel().isPreventive() && planned(line, d -> d < day);
        boolean careAfter = care(line) && month.getCareLevel().isPreventive() && planned(line, d -> d >= day);
        boolean preventiveBefore =
                preventive(line) && !month.getPreviousCareLevel().isPreventive() && planned(line, d -> d < day);
        if (after || careAfter) {
            add(MessageCode.MONTH_AFTER_THE_CHANGE, Rentals.name(line), day);
        }
        if (before || preventiveBefore) {
            add(MessageCode.MONTH_BEFORE_THE_CHANGE, Rentals.name(line), day);
        }
    }

    private static boolean planned(ScheduleLine line, Predicate<Integer> days) {
        for (int day = 1; day <= DayCounts.DAYS; day++) {
            if (days.test(day) && line.getPlanned().get(day) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean preventive(ScheduleLine line) {
        return ServiceTypes.find(line.getServiceType())
                .filter(type -> !type.benefit().equals(CARE))
                .isPresent();
    }

    private static boolean care(ScheduleLine line) {
        return isOf(line, CARE);
    }

    private static boolean isOf(ScheduleLine line, String benefit) {
        return ServiceTypes.find(line.getServiceType())
                .filter(type -> type.benefit().equals(benefit))
                .isPresent();
    }

    private void inARow(ShortStays kind) {
        YearMonth yearMonth = month.getServiceMonth();
        Set<Integer> beyond = history.beyond(kind, kind.allDays(month, ScheduleLine::getPlanned), yearMonth);
        Set<Integer> unmarked = new TreeSet<>(beyond);
        for (ScheduleLine line : month.getLines()) {
            if (kind.holds(line.getServiceType()) && line.isOver30Days()) {
                unmarked.removeIf(day -> line.getPlanned().get(day) > 0);
            }
        }
        unmarked.forEach(day -> add(MessageCode.MONTH_STAY_BEYOND_THIRTY_DAYS, day));
        if (beyond.isEmpty() && reachesThirty(kind)) {
            add(MessageCode.MONTH_STAY_THIRTY_DAYS);
        }
    }

    private boolean reachesThirty(ShortStays kind) {
        Set<LocalDate> days = kind.days(month, ScheduleLine::getPlanned);
        int row = history.inARow().getOrDefault(kind, 0);
        for (int day = 1; day <= month.getServiceMonth().lengthOfMonth(); day++) {
            row = days.contains(month.getServiceMonth().atDay(day)) ? row + 1 : 0;
            if (row == ShortStays.IN_A_ROW) {
                return true;
            }
        }
        return false;
    }

    /** Half of the days of the validity, cut to a whole day. */
    private void halfOfTheValidity() {
        if (month.getLimitFrom() == null || month.getLimitTo() == null || month.getShortStayDaysBefore() == null) {
            return;
        }
        long half = (ChronoUnit.DAYS.between(month.getLimitFrom(), month.getLimitTo()) + 1) / 2;
        int planned = ShortStays.countedDays(month.getLines(), ScheduleLine::getPlanned);
        int total = month.getShortStayDaysBefore() + planned;
        if (planned > 0 && total > half) {
            add(MessageCode.MONTH_STAYS_HALF_OF_VALIDITY, total, half);
        }
    }

    private void twoStaysOnOneDay() {
        for (int day = 1; day <= DayCounts.DAYS; day++) {
            Set<String> providers = new HashSet<>();
            for (ScheduleLine line : month.getLines()) {
                if (ShortStays.isStay(line.getServiceType())
                        && line.getPlanned().get(day) > 0) {
                    providers.add(line.getProviderNumber());
                }
            }
            if (providers.size() > 1) {
                add(MessageCode.MONTH_TWO_STAYS_ON_ONE_DAY, day);
            }
        }
    }
}
