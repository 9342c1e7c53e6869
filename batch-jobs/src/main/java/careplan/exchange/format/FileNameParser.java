package careplan.exchange.format;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a file's name apart: the number of parts after its ID tells whether it holds service types, and so of which
 * editions it can be. What is odd and yet can mean one thing only is read, with a warning.
 */
final class FileNameParser {
    private static final int PARTS = 3;
    private static final int PARTS_WITH_TYPES = 5;
    private static final int SERIAL_LENGTH = 14;
    private static final int MONTH_LENGTH = 6;
    private static final int NUMBER_LENGTH = 4;
    private static final String NO_MONTH = "000000";

    private final String text;
    private final List<Message> warnings = new ArrayList<>();
    private FileKind kind;
    private boolean image;
    private String[] parts;
    private int next;
    private boolean plain;

    FileNameParser(String text) {
        this.text = text;
    }

    /** Reads the name; {@code expected} is the one edition that is wanted, or null. */
    FileName.Parsed parse(ExchangeVersion expected) {
        FileNameText found = FileNameText.find(text).orElse(null);
        if (found == null) {
            return failed(FileNameText.otherId(text) ? MessageCode.NAME_UNKNOWN_ID : MessageCode.NAME_UNKNOWN);
        }
        kind = found.kind();
        image = found.image();
        parts = found.parts();
        plain = found.plain();
        boolean withMonth = kind.monthInName() || strayMonth();
        int others = (withMonth ? 1 : 0) + (image ? 1 : 0);
        boolean types = parts.length - others == PARTS_WITH_TYPES;
        if (!types && parts.length - others != PARTS) {
            return failed(MessageCode.NAME_UNKNOWN);
        }
        if (withMonth && !kind.monthInName()) {
            plain = false;
            next++;
        }
        List<ExchangeVersion> shaped = Arrays.stream(ExchangeVersion.values())
                .filter(version -> version.typesInNames() == types)
                .toList();
        return version(expected, shaped)
                .map(version -> parse(version, types))
                .orElseGet(() -> refused(expected, shaped));
    }

    /** A month in the name of a file that has none, as in an example of the standard itself. */
    private boolean strayMonth() {
        return parts[0].length() == MONTH_LENGTH && Texts.digits(parts[0]);
    }

    private Optional<ExchangeVersion> version(ExchangeVersion expected, List<ExchangeVersion> shaped) {
        return shaped.stream()
                .filter(version -> expected == null || version == expected)
                .filter(kind::existsIn)
                .reduce((older, newer) -> newer);
    }

    /** Says of which edition the name is, or what it lacks to be of the one in which there is such a file. */
    private FileName.Parsed refused(ExchangeVersion expected, List<ExchangeVersion> shaped) {
        List<ExchangeVersion> having = shaped.stream().filter(kind::existsIn).toList();
        if (expected != null && !shaped.contains(expected) && !having.isEmpty()) {
            return failed(MessageCode.NAME_IS_OTHER_VERSION, labels(having.stream()), expected.label());
        }
        if (expected == null || kind.existsIn(expected)) {
            return failed(
                    MessageCode.NAME_SHAPE_DIFFERS,
                    kind.label(),
                    labels(Arrays.stream(ExchangeVersion.values()).filter(kind::existsIn)));
        }
        return failed(MessageCode.NAME_NOT_IN_VERSION, kind.label(), expected.label());
    }

    private static String labels(Stream<ExchangeVersion> versions) {
        return versions.map(ExchangeVersion::label).collect(Collectors.joining("・"));
    }

    private FileName.Parsed parse(ExchangeVersion version, boolean types) {
        String month = kind.monthInName() ? parts[next++] : "";
        YearMonth parsedMonth = Texts.month(month);
        boolean noMonth = kind == FileKind.UPHOSOKU && month.equals(NO_MONTH);
        if (kind.monthInName() && parsedMonth == null && !noMonth) {
            return failed(MessageCode.NAME_BAD_MONTH, month);
        }
        Party sender = new Party(parts[next++], types ? parts[next++] : "");
        Party destination = new Party(parts[next++], types ? parts[next++] : "");
        String serial = parts[next++];
        int number = image ? imageNumber() : 0;
        Optional<FileName.Parsed> fault = fault(sender, "送信元").or(() -> fault(destination, "送信先"));
        if (fault.isPresent()) {
            return fault.get();
        }
        if (serial.length() != SERIAL_LENGTH || !Texts.digits(serial)) {
            return failed(MessageCode.NAME_BAD_SERIAL, serial);
        }
        if (image && number == 0) {
            return failed(MessageCode.NAME_UNKNOWN);
        }
        boolean crossed = crossed(sender, destination);
        FileName name = new FileName(
                kind,
                version,
                parsedMonth,
                sender.officeNumber(),
                crossed ? destination.serviceType() : sender.serviceType(),
                destination.officeNumber(),
                crossed ? sender.serviceType() : destination.serviceType(),
                serial,
                number);
        warn(name, crossed);
        return new FileName.Parsed(Optional.of(name), List.copyOf(warnings));
    }

    /**
     * Whether the two service types stand at the wrong offices: actuals go to an office that makes plans, and never from one
     * to an office that makes none. An example of the standard has them so.
     */
    private boolean crossed(Party sender, Party destination) {
        boolean actual = kind == FileKind.UPJSK || kind == FileKind.DLTJSK;
        return actual
                && PlanningTypes.contains(sender.serviceType())
                && !destination.serviceType().isEmpty()
                && !PlanningTypes.contains(destination.serviceType());
    }

    private void warn(FileName name, boolean crossed) {
        if (crossed) {
            warnings.add(warning(MessageCode.NAME_TYPES_CROSSED, name.format()));
        } else if (!plain) {
            warnings.add(warning(MessageCode.NAME_READ_AS, name.format()));
        }
        checkDigit("送信元", name.sender());
        checkDigit("送信先", name.destination());
    }

    private void checkDigit(String side, String number) {
        if (!CheckDigit.officeNumberCorrect(number)) {
            warnings.add(warning(MessageCode.NAME_CHECK_DIGIT, side, number));
        }
    }

    private int imageNumber() {
        String number = parts[next++];
        return number.length() == NUMBER_LENGTH && Texts.digits(number) ? Integer.parseInt(number) : 0;
    }

    private Optional<FileName.Parsed> fault(Party party, String side) {
        if (!CheckDigit.officeNumberForm(party.officeNumber())) {
            return Optional.of(failed(MessageCode.NAME_BAD_OFFICE, side, party.officeNumber()));
        }
        if (!party.serviceType().isEmpty() && !party.serviceType().matches("[0-9A-Z]{2}")) {
            return Optional.of(failed(MessageCode.NAME_BAD_SERVICE_TYPE, side, party.serviceType()));
        }
        return Optional.empty();
    }

    private Message warning(MessageCode code, Object... arguments) {
        return Message.at(code, text, 0, "", text, arguments);
    }

    private FileName.Parsed failed(MessageCode code, Object... arguments) {
        return FileName.Parsed.failed(code, text, arguments);
    }
}
