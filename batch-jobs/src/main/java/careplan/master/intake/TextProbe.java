package careplan.master.intake;

import careplan.exchange.format.Ms932;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds out in which encoding a text is, by reading it to its end: a name with a wrong character would stay in the table for
 * years. UTF-8 first, since no Japanese text in MS932 is well-formed UTF-8 by chance.
 */
final class TextProbe {

    private static final int BUFFER = 16 * 1024;

    /** What old software puts at the end of a text. */
    private static final char END_OF_FILE = '\u001A';

    private TextProbe() {}

    static Charset charset(Path file) throws IOException, FileRefused {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Ms932.CHARSET)) {
            try {
                readAll(file, charset);
                return charset;
            } catch (CharacterCodingException e) {
                // the next one then
            }
        }
        throw new FileRefused(FileFault.ENCODING);
    }

    private static void readAll(Path file, Charset charset) throws IOException, FileRefused {
        char[] buffer = new char[BUFFER];
        try (Reader in = new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    refuseControls(buffer[i]);
                }
            }
        }
    }

    private static void refuseControls(char c) throws FileRefused {
        if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != END_OF_FILE) {
            throw new FileRefused(FileFault.NOT_A_TABLE);
        }
    }
}
