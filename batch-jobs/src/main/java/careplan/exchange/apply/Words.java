package careplan.exchange.apply;

import careplan.client.CareLevel;
import careplan.client.CertificationStatus;
import careplan.exchange.format.ServiceTypes;
import careplan.schedule.DayCounts;
import careplan.schedule.GivenVisit;
import careplan.schedule.GivenVisits;
import careplan.schedule.ScheduleLine;
import careplan.schedule.ScheduleStatus;
import careplan.schedule.ScheduleTypeTotal;
import careplan.schedule.StatementLine;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.StringJoiner;

/** The words in which differences are told, in lists and in the Excel. */
final class Words {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("careplan.exchange.apply.words", Locale.JAPANESE);

    private Words() {}

    static String text(String key) {
        return BUNDLE.getString(key);
    }

    static String format(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.JAPANESE).format(values);
    }

    /** A value as people read it; null stays null. */
    static String value(Object value) {
        if (value instanceof CareLevel level) {
            return level.getLabel();
        }
        if (value instanceof CertificationStatus status) {
            return text("certification." + status);
        }
        if (value instanceof ScheduleStatus status) {
            return text("status." + status);
        }
        if (value instanceof LocalDate date) {
            return format("date", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof DayCounts counts) {
            return days(counts);
        }
        return value == null ? null : value.toString();
    }

    static String month(YearMonth month) {
        return format("month", month.getYear(), month.getMonthValue());
    }

    /** A service: code, name, time, provider. */
    static String line(ScheduleLine line) {
        StringJoiner words = new StringJoiner(" ");
        words.add(line.getServiceCode());
        add(words, line.getServiceName());
        words.add(times(line.getStartTime(), line.getEndTime()));
        add(words, line.getProviderName() == null ? line.getProviderNumber() : line.getProviderName());
        add(words, line.getSatelliteBranch());
        add(words, line.getEquipmentName());
        add(words, line.getDetailCode());
        return words.toString();
    }

    /** 実績 of a line: how often on which days, and what was reported otherwise than the line says. */
    static String actual(DayCounts counts, GivenVisits visits) {
        String text = format("actual", days(counts));
        if (visits.visits().isEmpty()) {
            return text;
        }
        StringJoiner others = new StringJoiner("、");
        visits.visits().forEach(visit -> others.add(visit(visit)));
        return format("actual.otherwise", text, others.toString());
    }

    private static String visit(GivenVisit visit) {
        StringJoiner words = new StringJoiner(" ");
        words.add(format("actual.day", visit.day()));
        if (visit.startTime() != null) {
            words.add(times(visit.startTime(), visit.endTime()));
        }
        add(words, visit.units() == null ? null : format("actual.units", visit.units()));
        add(words, visit.taisCode());
        add(words, visit.equipmentCode());
        add(words, visit.equipmentName());
        return words.toString();
    }

    /** A line of 別表: code, name, provider; a sum by what it sums, as its code is none that people know. */
    static String statement(StatementLine line) {
        StringJoiner words = new StringJoiner(" ");
        words.add(text("statement"));
        switch (line.getKind()) {
            case DETAIL -> {
                words.add(line.getServiceCode());
                add(words, line.getServiceName());
            }
            case TOTAL -> words.add(text("total"));
            default -> {
                words.add(serviceType(ServiceTypes.ofServiceCode(line.getServiceCode())));
                words.add(text("subtotal." + line.getKind()));
            }
        }
        add(words, line.getProviderName());
        add(words, line.getEquipmentName());
        return words.toString();
    }

    /** The amounts of a line of 別表 that it has. */
    static String amounts(StatementLine line) {
        return joined(
                part("amounts.times", line.getTimes() == 0 ? null : line.getTimes()),
                part("amounts.units", line.getServiceUnits()),
                part("amounts.cost", line.getTotalCost()));
    }

    /** The total of a service type. */
    static String typeTotal(ScheduleTypeTotal total) {
        return format("typeTotal", serviceType(total.getServiceType()));
    }

    /** The sums of a service type that it has. */
    static String sums(ScheduleTypeTotal total) {
        return joined(
                part("typeTotal.limit", total.getLimitUnits()),
                part("typeTotal.total", total.getTotalUnits()),
                part("typeTotal.over", total.getOverUnits()));
    }

    private static String serviceType(String code) {
        return ServiceTypes.find(code).map(ServiceTypes.ServiceType::name).orElse(code);
    }

    private static String part(String key, Integer number) {
        return number == null ? null : format(key, number);
    }

    private static String joined(String... parts) {
        StringJoiner words = new StringJoiner(" ");
        words.setEmptyValue(text("none"));
        for (String part : parts) {
            add(words, part);
        }
        return words.toString();
    }

    private static void add(StringJoiner words, String word) {
        if (word != null) {
            words.add(word);
        }
    }

    private static String times(String start, String end) {
        return start.equals("9999") ? text("noTime") : time(start) + "～" + time(end);
    }

    private static String time(String hhmm) {
        return hhmm.substring(0, 2) + ":" + hhmm.substring(2);
    }

    /** How often, and on which days: 10回（1・4・7日）, a count above one behind its day. */
    private static String days(DayCounts counts) {
        if (counts.total() == 0) {
            return text("none");
        }
        StringJoiner days = new StringJoiner("・");
        for (int day = 1; day <= DayCounts.DAYS; day++) {
            int count = counts.get(day);
            if (count > 0) {
                days.add(count == 1 ? Integer.toString(day) : day + "×" + count);
            }
        }
        return format("days", counts.total(), days.toString());
    }
}
