package careplan.exchange.format;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;

/**
 * Reads the standard's dates, months, times and numbers by hand: these run for every field of every row, where a
 * formatter would take most of the time. None of them throws.
 */
final class Texts {
    private Texts() {}

    /** Whether the text is one or more of 0-9. */
    static boolean digits(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return length > 0;
    }

    /** Whether the text is a whole number of at most nine digits, with or without a minus sign. */
    static boolean integer(String text) {
        String number = text.startsWith("-") ? text.substring(1) : text;
        return number.length() <= 9 && digits(number);
    }

    /** Digits after the point of a plain decimal number, 0 without a point, -1 when the text is no such number. */
    static int decimalPoints(String text) {
        int point = text.indexOf('.');
        if (point < 0) {
            return digits(text) ? 0 : -1;
        }
        boolean plain = digits(text.substring(0, point)) && digits(text.substring(point + 1));
        return plain ? text.length() - point - 1 : -1;
    }

    /** YYYYMMDD; null when it is no day of the calendar between the years 1800 and 2999. */
    static LocalDate date(String text) {
        if (text.length() != 8 || !digits(text)) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 4, 6);
        int day = number(text, 6, 8);
        if (!yearAndMonth(year, month)
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    /** YYYYMM; null when it is no month. */
    static YearMonth month(String text) {
        if (text.length() != 6 || !digits(text)) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 4, 6);
        return yearAndMonth(year, month) ? YearMonth.of(year, month) : null;
    }

    /** HHMM, 0000 to 2359, and 2400 as midnight; null when it is no time. */
    static LocalTime time(String text) {
        if (text.length() != 4 || !digits(text)) {
            return null;
        }
        int hour = number(text, 0, 2);
        int minute = number(text, 2, 4);
        if (hour == 24 && minute == 0) {
            return LocalTime.MIDNIGHT;
        }
        return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
    }

    private static boolean yearAndMonth(int year, int month) {
        return year >= 1800 && year <= 2999 && month >= 1 && month <= 12;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
