package careplan.exchange.format;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Name of a file or picture of the standard, taken apart. Two names are equal when they are the same file, whatever
 * the case of their letters was.
 *
 * @param month service month; null when the kind has none, and for UPHOSOKU beside the plan tables (000000)
 * @param sender office number the file comes from
 * @param senderServiceType "" in V3
 * @param destination office number the file is for
 * @param destinationServiceType "" in V3
 * @param serial 14 digits YYYYMMDDHHMMSS, shared by the files of one send unit
 * @param image running number of a picture of UPKIHON, 0 for a CSV file
 */
public record FileName(
        FileKind kind,
        ExchangeVersion version,
        YearMonth month,
        String sender,
        String senderServiceType,
        String destination,
        String destinationServiceType,
        String serial,
        int image) {
    private static final Pattern IMAGE_NAME = Pattern.compile("UPKIHON_IMAGE_[A-Z0-9_]+_[0-9]{4}\\.JPG");
    static final String IMAGE_ID = "UPKIHON_IMAGE";
    private static final String NO_MONTH = "000000";
    private static final int LONGEST = 120;

    /**
     * Outcome of taking a name apart.
     *
     * @param name the name; empty where it is none
     * @param messages why it is none, or what is odd about it
     */
    public record Parsed(Optional<FileName> name, List<Message> messages) {
        static Parsed failed(MessageCode code, String text, Object... arguments) {
            return new Parsed(Optional.empty(), List.of(Message.at(code, text, 0, "", text, arguments)));
        }
    }

    /** A CSV file's name; {@code month} is ignored for kinds that have none. */
    public static FileName of(
            FileKind kind, ExchangeVersion version, YearMonth month, Party sender, Party destination, String serial) {
        boolean types = version.typesInNames();
        return new FileName(
                kind,
                version,
                kind.monthInName() ? month : null,
                sender.officeNumber(),
                types ? sender.serviceType() : "",
                destination.officeNumber(),
                types ? destination.serviceType() : "",
                serial,
                0);
    }

    /** The name of the picture number {@code number} (1 to 9999) that belongs to this UPKIHON file. */
    public FileName image(int number) {
        return new FileName(
                FileKind.UPKIHON,
                version,
                null,
                sender,
                senderServiceType,
                destination,
                destinationServiceType,
                serial,
                number);
    }

    public boolean isImage() {
        return image > 0;
    }

    public Party senderParty() {
        return new Party(sender, senderServiceType);
    }

    public Party destinationParty() {
        return new Party(destination, destinationServiceType);
    }

    /** The name as it is written: capitals, .CSV or .jpg. */
    public String format() {
        StringBuilder name = new StringBuilder(isImage() ? IMAGE_ID : kind.name());
        if (kind.monthInName()) {
            name.append('_')
                    .append(month == null ? NO_MONTH : "%04d%02d".formatted(month.getYear(), month.getMonthValue()));
        }
        name.append('_').append(sender);
        if (version.typesInNames()) {
            name.append('_').append(senderServiceType);
        }
        name.append('_').append(destination);
        if (version.typesInNames()) {
            name.append('_').append(destinationServiceType);
        }
        name.append('_').append(serial);
        return isImage() ? name.append("_%04d.jpg".formatted(image)).toString() : name + ".CSV";
    }

    /**
     * Takes a name apart, of whichever edition has names of its shape, the newest of several; upper and lower case are the
     * same.
     */
    public static Parsed parse(String text) {
        return new FileNameParser(text).parse(null);
    }

    /** As {@link #parse(String)}, for a screen or job that works with one edition: other ones' names are refused. */
    public static Parsed parse(String text, ExchangeVersion expected) {
        return new FileNameParser(text).parse(expected);
    }

    /** Whether a text could be the name of a picture; which file it belongs to is another check. */
    static boolean imageNameForm(String text) {
        return text.length() <= LONGEST
                && IMAGE_NAME.matcher(text.toUpperCase(Locale.ROOT)).matches();
    }
}
