package careplan.print;

import careplan.request.JobFailure;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The fonts of the forms: a Japanese TrueType font, and further ones for what it lacks. Found once a run of the program,
 * on the system or where system property {@value #PROPERTY} says, since no free Japanese font comes as a library.
 */
final class PrintFonts {

    /** Paths of TrueType files separated by commas, the main font first; replaces the list of usual places. */
    static final String PROPERTY = "careplan.font";

    /** Printed for a character that no font has. */
    static final String MISSING = "〓";

    private static final Logger LOG = Logger.getLogger(PrintFonts.class.getName());

    /** Debian, Red Hat and others; a further file in the list lends the main font its characters. */
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf",
            "/usr/share/fonts/truetype/fonts-japanese-gothic.ttf",
            "/usr/share/fonts/ipa-ex-gothic-fonts/ipaexg.ttf",
            "/usr/share/fonts/ipaexfont/ipaexg.ttf",
            "/usr/share/fonts/opentype/ipafont-gothic/ipag.ttf",
            "/usr/share/fonts/opentype/ipaexfont-mincho/ipaexm.ttf",
            "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");

    /** A character every Japanese font has and no other: tells them apart. */
    private static final int JAPANESE_SAMPLE = '護';

    /** One font file and the characters it has. */
    record Font(File file, String family, BitSet characters) {}

    private final List<Font> fonts;

    private PrintFonts(List<Font> fonts) {
        this.fonts = fonts;
    }

    /** The fonts of this system. */
    static PrintFonts get() {
        return Holder.FONTS.orThrow();
    }

    /**
     * Loads the fonts at {@code paths}, leaving out those that are not there; the first Japanese one becomes the main
     * font.
     *
     * @throws JobFailure if none of them is Japanese
     */
    static PrintFonts load(List<String> paths) {
        List<Font> found = new ArrayList<>();
        List<String> real = new ArrayList<>();
        for (String path : paths) {
            File file = new File(path.strip());
            try {
                if (file.isFile() && !real.contains(file.getCanonicalPath())) {
                    real.add(file.getCanonicalPath());
                    found.add(new Font(file, "f" + found.size(), characters(file)));
                }
            } catch (IOException e) {
                LOG.log(Level.WARNING, "font " + file + " cannot be read", e);
            }
        }
        Font main = found.stream()
                .filter(font -> font.characters().get(JAPANESE_SAMPLE))
                .findFirst()
                .orElseThrow(() -> new JobFailure(PrintWords.noFont(String.join(", ", paths))));
        found.remove(main);
        found.add(0, main);
        return new PrintFonts(List.copyOf(found));
    }

    /** All fonts, the main one first. */
    List<Font> fonts() {
        return fonts;
    }

    /** The main font, and those that must lend it a character of {@code text}. */
    List<Font> neededFor(String text) {
        List<Font> needed = new ArrayList<>(List.of(fonts.get(0)));
        text.codePoints()
                .filter(character -> !fonts.get(0).characters().get(character))
                .distinct()
                .forEach(character -> fonts.stream()
                        .filter(font -> font.characters().get(character))
                        .findFirst()
                        .filter(font -> !needed.contains(font))
                        .ifPresent(needed::add));
        return needed;
    }

    /** Their names as CSS wants them, the main one first. */
    String families() {
        return String.join(", ", fonts.stream().map(Font::family).toList());
    }

    /**
     * Text that the fonts can show: what none of them has becomes {@link #MISSING}, so that a reader sees that something
     * stands there. Only characters that are invisible anyway are left out.
     */
    String printable(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (!isInvisible(character)) {
                result.append(
                        character == '\n' || character == '\t' || has(character)
                                ? Character.toString(character)
                                : MISSING);
            }
        });
        return result.toString();
    }

    private boolean has(int character) {
        return character >= ' '
                && fonts.stream().anyMatch(font -> font.characters().get(character));
    }

    /** Carriage returns, joiners, variation selectors and other marks without a shape of their own. */
    private static boolean isInvisible(int character) {
        return character == '\r'
                || Character.getType(character) == Character.FORMAT
                || character >= 0xFE00 && character <= 0xFE0F
                || character >= 0xE0100 && character <= 0xE01EF;
    }

    private static BitSet characters(File file) throws IOException {
        BitSet characters = new BitSet();
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file))) {
            CmapLookup lookup = font.getUnicodeCmapLookup();
            for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
                if (lookup.getGlyphId(character) != 0) {
                    characters.set(character);
                }
            }
        }
        return characters;
    }

    /** Finds the fonts at first use; a failure is remembered and told each time, without looking again. */
    private static final class Holder {

        static final Found FONTS = Found.find();

        private record Found(PrintFonts fonts, String failure) {

            static Found find() {
                String configured = System.getProperty(PROPERTY);
                try {
                    return new Found(load(configured == null ? USUAL_PLACES : List.of(configured.split(","))), null);
                } catch (JobFailure e) {
                    return new Found(null, e.getMessage());
                }
            }

            PrintFonts orThrow() {
                if (fonts == null) {
                    throw new JobFailure(failure);
                }
                return fonts;
            }
        }
    }
}
