package careplan.exchange.format;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import java.time.YearMonth;
import java.util.Optional;

/** Reads the parts of a file's name after its ID; the number of parts tells the version. */
final class FileNameParser {
    private static final int V3_PARTS = 3;
    private static final int V4_PARTS = 5;

    private final String text;
    private final FileKind kind;
    private final boolean image;
    private final String[] parts;
    private int next;

    FileNameParser(String text, FileKind kind, boolean image, String[] parts) {
        this.text = text;
        this.kind = kind;
        this.image = image;
        this.parts = parts;
    }

    FileName.Parsed parse() {
        int others = (kind.monthInName() ? 1 : 0) + (image ? 1 : 0);
        ExchangeVersion version;
        if (parts.length - others == V3_PARTS) {
            version = ExchangeVersion.V3;
        } else if (parts.length - others == V4_PARTS) {
            version = ExchangeVersion.V4;
        } else {
            return FileName.Parsed.failed(MessageCode.NAME_UNKNOWN, text);
        }
        if (!kind.existsIn(version)) {
            return FileName.Parsed.failed(MessageCode.NAME_NOT_IN_VERSION, text, kind.label(), version.label());
        }
        return parse(version);
    }

    private FileName.Parsed parse(ExchangeVersion version) {
        String month = kind.monthInName() ? parts[next++] : "";
        YearMonth parsedMonth = Texts.month(month);
        boolean noMonth = kind == FileKind.UPHOSOKU && month.equals("000000");
        if (kind.monthInName() && parsedMonth == null && !noMonth) {
            return FileName.Parsed.failed(MessageCode.NAME_BAD_MONTH, text, month);
        }
        boolean v4 = version != ExchangeVersion.V3;
        String sender = parts[next++];
        String senderType = v4 ? parts[next++] : "";
        String destination = parts[next++];
        String destinationType = v4 ? parts[next++] : "";
        String serial = parts[next++];
        int number = image ? imageNumber() : 0;
        Optional<FileName.Parsed> fault =
                fault(sender, senderType, "送信元").or(() -> fault(destination, destinationType, "送信先"));
        if (fault.isPresent()) {
            return fault.get();
        }
        if (serial.length() != 14 || !Texts.digits(serial)) {
            return FileName.Parsed.failed(MessageCode.NAME_BAD_SERIAL, text, serial);
        }
        if (image && number == 0) {
            return FileName.Parsed.failed(MessageCode.NAME_UNKNOWN, text);
        }
        FileName name = new FileName(
                kind, version, parsedMonth, sender, senderType, destination, destinationType, serial, number);
        return new FileName.Parsed(Optional.of(name), checkDigits(sender, destination));
    }

    private int imageNumber() {
        String number = parts[next++];
        return number.length() == 4 && Texts.digits(number) ? Integer.parseInt(number) : 0;
    }

    private Optional<FileName.Parsed> fault(String office, String serviceType, String side) {
        if (!CheckDigit.officeNumberForm(office)) {
            return Optional.of(FileName.Parsed.failed(MessageCode.NAME_BAD_OFFICE, text, side, office));
        }
        if (!serviceType.isEmpty() && !serviceType.matches("[0-9A-Z]{2}")) {
            return Optional.of(FileName.Parsed.failed(MessageCode.NAME_BAD_SERVICE_TYPE, text, side, serviceType));
        }
        return Optional.empty();
    }

    private Optional<Message> checkDigits(String sender, String destination) {
        if (!CheckDigit.officeNumberCorrect(sender)) {
            return Optional.of(Message.at(MessageCode.NAME_CHECK_DIGIT, text, 0, "", text, "送信元", sender));
        }
        if (!CheckDigit.officeNumberCorrect(destination)) {
            return Optional.of(Message.at(MessageCode.NAME_CHECK_DIGIT, text, 0, "", text, "送信先", destination));
        }
        return Optional.empty();
    }
}
