package careplan.exchange.format;

import careplan.exchange.FileKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file's name as it lies on somebody's disk: the standard's name is looked for in it, since browsers and people put
 * words around it that change nothing about what the file is ({@code … (1).CSV}, {@code … - コピー.CSV}, {@code .CSV.csv}).
 *
 * @param kind what the ID stands for
 * @param image whether it is a picture
 * @param parts what stands between the underscores after the ID
 * @param plain whether there was nothing around the standard's name
 */
record FileNameText(FileKind kind, boolean image, String[] parts, boolean plain) {
    private static final int LONGEST = 200;
    private static final String IDS = Stream.concat(
                    Stream.of(FileName.IMAGE_ID),
                    Arrays.stream(FileKind.values()).map(FileKind::name))
            .sorted(Comparator.comparing(String::length).reversed())
            .collect(Collectors.joining("|"));
    private static final Pattern NAME = Pattern.compile("(?<![A-Z])(" + IDS + ")_([A-Z0-9_]*[A-Z0-9])");
    private static final Pattern WHOLE = Pattern.compile("[^/\\\\]+?((?:\\.CSV|\\.JPE?G)+)");
    private static final Pattern OTHER_ID = Pattern.compile("[A-Z0-9]+_[A-Z0-9_]+\\.(CSV|JPG)");

    /** Finds the standard's name in a text; empty where there is none. */
    static Optional<FileNameText> find(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        Matcher whole = WHOLE.matcher(upper);
        if (upper.length() > LONGEST || !whole.matches()) {
            return Optional.empty();
        }
        String stem = upper.substring(0, whole.start(1));
        Matcher name = NAME.matcher(stem);
        boolean picture = !whole.group(1).contains("CSV");
        if (!name.find() || name.group(1).equals(FileName.IMAGE_ID) != picture) {
            return Optional.empty();
        }
        boolean plain = name.group().equals(stem) && whole.group(1).lastIndexOf('.') == 0;
        FileKind kind = picture ? FileKind.UPKIHON : FileKind.valueOf(name.group(1));
        return Optional.of(new FileNameText(kind, picture, name.group(2).split("_", -1), plain));
    }

    /** Whether a text looks like a name of the standard with an ID that nobody knows. */
    static boolean otherId(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return upper.length() <= LONGEST
                && OTHER_ID.matcher(upper).matches()
                && !NAME.matcher(upper).find();
    }
}
