package careplan.exchange.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;

/** Decodes MS932, bytes that are no character becoming U+FFFD, and knows how far it is. */
final class MeteredReader extends Reader {
    private final Reader reader;
    private long count;
    private boolean ended;

    MeteredReader(InputStream in) {
        this.reader = new InputStreamReader(in, Ms932.CHARSET);
    }

    /** Characters given out so far. */
    long count() {
        return count;
    }

    /** Whether the end was reached. */
    boolean ended() {
        return ended;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = reader.read(buffer, offset, length);
        if (read < 0) {
            ended = true;
        } else {
            count += read;
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
