package careplan.exchange.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;

/**
 * Looks at a file's first bytes for an encoding that is not MS932, so that nobody gets pages of garbled names: UTF-8
 * and UTF-16 by their marks, UTF-8 without a mark by its three-byte characters, and files that are no text at all.
 */
final class EncodingProbe {
    private static final int SAMPLE = 64 * 1024;

    private final InputStream stream;
    private final MessageCode problem;

    private EncodingProbe(InputStream stream, MessageCode problem) {
        this.stream = stream;
        this.problem = problem;
    }

    static EncodingProbe of(InputStream in) throws IOException {
        byte[] sample = in.readNBytes(SAMPLE);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(sample), in);
        return new EncodingProbe(whole, problem(sample));
    }

    /** The whole file, sample included. */
    InputStream stream() {
        return stream;
    }

    Optional<MessageCode> problem() {
        return Optional.ofNullable(problem);
    }

    private static MessageCode problem(byte[] sample) {
        if (startsWith(sample, 0xFF, 0xFE) || startsWith(sample, 0xFE, 0xFF)) {
            return MessageCode.FILE_UTF16;
        }
        if (startsWith(sample, 0xEF, 0xBB, 0xBF) || utf8(sample)) {
            return MessageCode.FILE_UTF8;
        }
        if (startsWith(sample, '%', 'P', 'D', 'F')) {
            return MessageCode.FILE_BINARY;
        }
        for (byte b : sample) {
            if (b == 0) {
                return MessageCode.FILE_BINARY;
            }
        }
        return null;
    }

    private static boolean startsWith(byte[] sample, int... bytes) {
        if (sample.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((sample[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the sample is well-formed UTF-8 with at least one character of three bytes, as every kana and kanji is.
     * Two-byte characters alone prove nothing: half-width kana in MS932 look like them.
     */
    private static boolean utf8(byte[] sample) {
        int threeByteCharacters = 0;
        int i = 0;
        while (i < sample.length) {
            int length = utf8Length(sample[i] & 0xFF);
            if (length == 0) {
                return false;
            }
            if (i + length > sample.length) {
                break;
            }
            for (int k = 1; k < length; k++) {
                if ((sample[i + k] & 0xC0) != 0x80) {
                    return false;
                }
            }
            if (length == 3) {
                threeByteCharacters++;
            }
            i += length;
        }
        return threeByteCharacters > 0;
    }

    private static int utf8Length(int first) {
        if (first < 0x80) {
            return 1;
        }
        if (first >= 0xC2 && first <= 0xDF) {
            return 2;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            return 3;
        }
        return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
    }
}
