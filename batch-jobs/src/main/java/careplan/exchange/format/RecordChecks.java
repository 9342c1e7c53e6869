package careplan.exchange.format;

import careplan.exchange.FileKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * Second level of checks: the fields of a row against each other and against the file's name. Needs no database; what
 * the row says about our own clients and offices is checked by the receive job, with the codes of group D.
 *
 * <p>One instance checks the rows of one file. Empty and malformed fields are passed over, as the form checks have
 * reported them.
 */
public final class RecordChecks {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final String NO_DATE = "00000000";
    private static final String NO_MONTH = "000000";
    private static final String NO_TIME = "9999";
    private static final int SLOTS = 9;
    private static final String[] SLOT_NAMES = {"１", "２", "３", "４", "５", "６", "７", "８", "９"};

    private final FileName name;
    private final String file;
    private final String nameMonth;
    private final MessageSink sink;
    private final LocalDate today;
    private final Map<String, Boolean> insurers = new HashMap<>();
    private final Map<String, Boolean> offices = new HashMap<>();
    private boolean good;

    /** Checks against this file's name; birth dates against today. */
    public RecordChecks(FileName name, MessageSink sink) {
        this(name, sink, LocalDate.now(JAPAN));
    }

    RecordChecks(FileName name, MessageSink sink, LocalDate today) {
        this.name = name;
        this.file = name.format();
        this.nameMonth = name.month() == null ? NO_MONTH : text(name.month());
        this.sink = sink;
        this.today = today;
    }

    /**
     * Checks one row and marks it when there is an error.
     *
     * @return whether there was no error; warnings do not count
     */
    public boolean check(Row row) {
        good = true;
        insurer(row);
        switch (row.layout().kind()) {
            case UPPLAN, UPJSK -> serviceRow(row);
            case UPSIKYU -> statementRow(row);
            case UPHOSOKU -> companionRow(row);
            case DLTPLAN, DLTJSK -> deletionOfMonth(row);
            case UP1KYO -> planRow(row);
            case UP2KYO -> office(row, "サービス事業者コード");
            case UPKIHON -> profileRow(row);
            case UPYOBO -> datesInOrder(row, "認定有効期間開始日", "認定有効期間終了日");
            case UP3KYO -> weekRow(row);
            default -> {
                // a key and nothing else, or texts only
            }
        }
        if (!good) {
            row.markErrors();
        }
        return good;
    }

    private void serviceRow(Row row) {
        month(row, "対象年月");
        String month = row.get("対象年月");
        String day = row.get("サービス利用日");
        if (Texts.month(month) != null && Texts.date(day) != null && !day.startsWith(month)) {
            report(MessageCode.RECORD_DATE_OUTSIDE_MONTH, row, "サービス利用日", row.get("対象年月"));
        }
        times(row, "サービス開始時刻", "サービス終了時刻");
        office(row, "プラン担当業者コード");
        office(row, "サービス事業者コード");
        serviceType(row, "サービスコード", ServiceTypes.ofServiceCode(row.get("サービスコード")));
        equipment(row);
        if (row.layout().kind() == FileKind.UPJSK) {
            provider(row);
        } else {
            planner(row, "プラン担当業者コード");
        }
    }

    private void statementRow(Row row) {
        month(row, "対象年月");
        String code = row.get("サービスコード");
        if (!code.equals("999999")) {
            office(row, "サービス事業所コード");
            serviceType(row, "サービスコード", ServiceTypes.ofServiceCode(code));
        }
    }

    private void companionRow(Row row) {
        if (!row.isEmpty("対象年月") && !row.get("対象年月").equals(nameMonth)) {
            report(MessageCode.RECORD_MONTH_DIFFERS, row, "対象年月", nameMonth);
        }
        String date = row.get("居宅サービス計画作成（変更）日");
        boolean withPlan = name.month() == null;
        if (!date.isEmpty() && date.equals(NO_DATE) == withPlan) {
            report(MessageCode.RECORD_COMPANION_DATE, row, "居宅サービス計画作成（変更）日", nameMonth);
        }
        LocalDate birth = row.date("利用者生年月日");
        if (birth != null && birth.isAfter(today)) {
            report(MessageCode.RECORD_BIRTH_IN_FUTURE, row, "利用者生年月日");
        }
        datesInOrder(row, "限度額適用開始年月日", "限度額適用終了年月日");
        slots(row);
    }

    private void slots(Row row) {
        String empty = null;
        for (int i = 0; i < SLOTS; i++) {
            String field = SLOT_NAMES[i] + "サービス種類コード";
            String code = row.get(field);
            if (code.isEmpty()) {
                empty = empty == null ? field : empty;
                continue;
            }
            if (empty != null) {
                report(MessageCode.RECORD_SLOT_ORDER, row, empty);
                empty = null;
            }
            serviceType(row, field, code);
        }
    }

    private void deletionOfMonth(Row row) {
        month(row, "削除対象年月");
        if (row.layout().has("サービス事業者コード")) {
            office(row, "サービス事業者コード");
            provider(row);
            serviceType(row, "サービス種類コード", row.get("サービス種類コード"));
        }
    }

    private void planRow(Row row) {
        office(row, "介護支援事業者コード");
        planner(row, "介護支援事業者コード");
        datesInOrder(row, "認定有効期間開始日", "認定有効期間終了日");
        datesInOrder(row, "初回居宅サービス計画作成日", "居宅サービス計画作成（変更）日");
    }

    private void profileRow(Row row) {
        datesInOrder(row, "認定有効期間開始日", "認定有効期間終了日");
        datesInOrder(row, "前回相談日", "相談日");
        LocalDate birth = row.date("利用者生年月日");
        if (birth != null && birth.isAfter(today)) {
            report(MessageCode.RECORD_BIRTH_IN_FUTURE, row, "利用者生年月日");
        }
        String image = row.get("家族構成 画像ファイル名");
        if (!image.isEmpty()) {
            FileName parsed = FileName.parse(image, name.version()).name().orElse(null);
            if (parsed == null || !parsed.isImage() || !parsed.equals(name.image(parsed.image()))) {
                String expected = name.image(1).format().replace("_0001.jpg", "_NNNN.jpg");
                report(MessageCode.RECORD_IMAGE_NAME_DIFFERS, row, "家族構成 画像ファイル名", expected);
            }
        }
    }

    private void weekRow(Row row) {
        times(row, "開始時間", "終了時間");
        times(row, "活動開始時間", "活動終了時間");
    }

    private void insurer(Row row) {
        String number = row.get("保険者番号");
        if (CheckDigit.insurerNumberForm(number)
                && !insurers.computeIfAbsent(number, CheckDigit::insurerNumberCorrect)) {
            report(MessageCode.RECORD_CHECK_DIGIT, row, "保険者番号");
        }
    }

    private void office(Row row, String field) {
        String number = row.get(field);
        if (CheckDigit.officeNumberForm(number) && !offices.computeIfAbsent(number, CheckDigit::officeNumberCorrect)) {
            report(MessageCode.RECORD_CHECK_DIGIT, row, field);
        }
    }

    private void month(Row row, String field) {
        if (name.month() != null && !row.isEmpty(field) && !row.get(field).equals(nameMonth)) {
            report(MessageCode.RECORD_MONTH_DIFFERS, row, field, nameMonth);
        }
    }

    /** Actuals come from the provider itself, or from an office that makes plans and passes them on, as its type says. */
    private void provider(Row row) {
        boolean passedOn = PlanningTypes.contains(name.senderServiceType());
        if (!passedOn && !row.isEmpty("サービス事業者コード") && !row.get("サービス事業者コード").equals(name.sender())) {
            report(MessageCode.RECORD_SENDER_DIFFERS, row, "サービス事業者コード", name.sender());
        }
    }

    /** Plans come from the office that makes them, unless a center had them made by another. */
    private void planner(Row row, String field) {
        if (!row.isEmpty(field) && !row.get(field).equals(name.sender())) {
            report(MessageCode.RECORD_SENDER_UNUSUAL, row, field, name.sender());
        }
    }

    private void serviceType(Row row, String field, String code) {
        if (code.isEmpty() || ServiceTypes.covered(code)) {
            return;
        }
        if (ServiceTypes.find(code).isEmpty()) {
            report(MessageCode.RECORD_SERVICE_TYPE_UNKNOWN, row, field);
        } else {
            report(
                    MessageCode.RECORD_SERVICE_TYPE_NOT_COVERED,
                    row,
                    field,
                    ServiceTypes.find(code).get().name());
        }
    }

    private void equipment(Row row) {
        String type = ServiceTypes.ofServiceCode(row.get("サービスコード"));
        if (row.layout().has("TAISコード")
                && (type.equals("17") || type.equals("67"))
                && row.isEmpty("TAISコード")
                && row.isEmpty("福祉用具届出コード")) {
            report(MessageCode.RECORD_EQUIPMENT_CODE_MISSING, row, "TAISコード");
        }
    }

    private void times(Row row, String startField, String endField) {
        String start = row.get(startField);
        String end = row.get(endField);
        if (start.isEmpty() || end.isEmpty()) {
            return;
        }
        if (start.equals(NO_TIME) != end.equals(NO_TIME)) {
            report(MessageCode.RECORD_TIME_HALF_GIVEN, row, endField, startField, start);
            return;
        }
        if (end.compareTo(start) <= 0 && row.time(startField) != null && row.time(endField) != null) {
            report(MessageCode.RECORD_TIMES_REVERSED, row, endField, startField, start);
        }
    }

    private void datesInOrder(Row row, String firstField, String secondField) {
        LocalDate first = row.date(firstField);
        LocalDate second = row.date(secondField);
        if (first != null && second != null && second.isBefore(first)) {
            report(MessageCode.RECORD_DATES_REVERSED, row, secondField, firstField, row.get(firstField));
        }
    }

    private static String text(YearMonth month) {
        return "%04d%02d".formatted(month.getYear(), month.getMonthValue());
    }

    private void report(MessageCode code, Row row, String field, Object... arguments) {
        String japaneseName = row.layout().field(row.layout().index(field)).name();
        Message message = Message.at(code, file, row.lineNumber(), japaneseName, row.get(field), arguments);
        good &= !message.isError();
        sink.accept(message);
    }
}
