package careplan.exchange.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.Arrays;

/**
 * The files' character set, Windows-31J. A character counts as writable when it is what some bytes of the set decode
 * to and is no user defined one (外字, U+E000 to U+F8FF); asking the encoder is not enough, as it silently turns
 * some characters into look-alikes that read back differently.
 */
public final class Ms932 {
    /** MS932, under its registered name. */
    public static final Charset CHARSET = Charset.forName("windows-31j");

    /** What the decoder leaves where bytes are no character. */
    static final char MALFORMED = '\uFFFD';

    private static final boolean[] WRITABLE = writableCharacters();

    private Ms932() {}

    /** Whether this character may be written in a file; control characters other than line breaks and tab may not. */
    public static boolean writable(char c) {
        return WRITABLE[c];
    }

    /** Whether every character of the text may be written. */
    public static boolean writable(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (!WRITABLE[text.charAt(i)]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the character is a user defined one (外字), which every machine shows differently. */
    static boolean userDefined(char c) {
        return c >= '\uE000' && c <= '\uF8FF';
    }

    private static boolean[] writableCharacters() {
        boolean[] writable = new boolean[1 << 16];
        CharsetDecoder decoder = CHARSET.newDecoder();
        for (int first = 0; first < 256; first++) {
            add(writable, decoder, (byte) first);
            for (int second = 0x40; second < 256; second++) {
                add(writable, decoder, (byte) first, (byte) second);
            }
        }
        Arrays.fill(writable, 0, 0x20, false);
        Arrays.fill(writable, 0x7F, 0xA0, false);
        Arrays.fill(writable, 0xE000, 0xF900, false);
        writable['\t'] = true;
        writable['\r'] = true;
        writable['\n'] = true;
        return writable;
    }

    private static void add(boolean[] writable, CharsetDecoder decoder, byte... bytes) {
        CharBuffer character = CharBuffer.allocate(2);
        decoder.reset();
        boolean whole = !decoder.decode(ByteBuffer.wrap(bytes), character, true).isError();
        if (whole && character.position() == 1) {
            writable[character.get(0)] = true;
        }
    }
}
