package careplan.print;

import java.io.File;
import java.io.IOException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Embeds a font, reduced to the characters used.
 *
 * <p>Ligatures and contextual forms (GSUB) stay off: forms have no use for them, they made up most of the time it takes to
 * write a page, and a ligature would come out as another text when the PDF is searched.
 */
final class EmbeddedFont {

    private EmbeddedFont() {}

    /**
     * The font in {@code file} for {@code document}, which closes it.
     *
     * @param used the characters that the document will show
     */
    static PDType0Font load(File file, PDDocument document, BitSet used) throws IOException {
        TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBufferedFile(file));
        document.registerTrueTypeFontForClosing(font);
        font.setEnableGsub(false);
        font.getCmap().setCmaps(new CmapSubtable[] {new UsedFirst(font.getUnicodeCmapLookup(), used)});
        return PDType0Font.load(document, font, true);
    }

    /**
     * Names, of the characters that share a glyph, the one in use first. Japanese fonts give the ideograph 月 and the
     * radical that looks like it one glyph, and the PDF would otherwise be searched and copied as the radical.
     */
    private static final class UsedFirst extends CmapSubtable {

        private final CmapLookup lookup;
        private final BitSet used;

        UsedFirst(CmapLookup lookup, BitSet used) {
            this.lookup = lookup;
            this.used = used;
            setPlatformId(CmapTable.PLATFORM_WINDOWS);
            setPlatformEncodingId(CmapTable.ENCODING_WIN_UNICODE_FULL);
        }

        @Override
        public int getGlyphId(int character) {
            return lookup.getGlyphId(character);
        }

        @Override
        public List<Integer> getCharCodes(int glyphId) {
            List<Integer> characters = lookup.getCharCodes(glyphId);
            return characters == null || characters.size() < 2
                    ? characters
                    : characters.stream()
                            .sorted(Comparator.comparing((Integer character) -> !used.get(character)))
                            .toList();
        }
    }
}
