package careplan.exchange.receive;

import careplan.exchange.DataKind;
import careplan.exchange.format.CheckDigit;
import careplan.exchange.format.RecordKey;
import careplan.exchange.format.Row;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the rows of one received record share within their unit: whose data, and of which month or date.
 *
 * @param insurerNumber 保険者番号, six digits
 * @param insuredNumber 被保険者番号, ten characters
 * @param period YYYYMM or YYYYMMDD, a real month or day
 */
public record RecordId(String insurerNumber, String insuredNumber, String period) {

    private static final Pattern INSURED = Pattern.compile("[0-9H][0-9]{9}");
    private static final int MONTH_LENGTH = 6;
    private static final int DATE_LENGTH = 8;

    /** The id of a row of a file in a unit of this kind; empty where the row is too damaged to tell. */
    public static Optional<RecordId> of(DataKind unit, Row row) {
        RecordKey key = RecordKey.of(unit, row);
        RecordId id = new RecordId(key.insurerNumber(), key.insuredNumber(), key.period());
        return id.readable() ? Optional.of(id) : Optional.empty();
    }

    /** The id of a record that is kept. */
    public static RecordId of(ReceivedRecord record) {
        String period = record.getKeyDate() == null
                ? "%04d%02d"
                        .formatted(
                                record.getServiceMonth().getYear(),
                                record.getServiceMonth().getMonthValue())
                : record.getKeyDate().format(DateTimeFormatter.BASIC_ISO_DATE);
        return new RecordId(record.getInsurerNumber(), record.getInsuredNumber(), period);
    }

    /** The month; for a record of a date the month of that date. */
    public YearMonth month() {
        return YearMonth.of(number(0, 4), number(4, MONTH_LENGTH));
    }

    /** The date, or null for a record of a month. */
    public LocalDate date() {
        return period.length() == DATE_LENGTH ? month().atDay(number(MONTH_LENGTH, DATE_LENGTH)) : null;
    }

    /** Whose data it is. */
    public InsuredNumber insured() {
        return new InsuredNumber(insurerNumber, insuredNumber);
    }

    private boolean readable() {
        if (!CheckDigit.insurerNumberForm(insurerNumber)
                || !INSURED.matcher(insuredNumber).matches()
                || !period.matches("[0-9]{6}|[0-9]{8}")) {
            return false;
        }
        try {
            YearMonth month = month();
            return date() == null || YearMonth.from(date()).equals(month);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private int number(int from, int to) {
        return Integer.parseInt(period, from, to, 10);
    }
}
