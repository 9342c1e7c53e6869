package careplan.file;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Writes a stored file in pieces of {@value #PIECE} bytes. {@link #close} completes it; a writer that fails calls
 * {@link #abandon} so that no half file stays.
 */
public final class StoredFileOutputStream extends OutputStream {

    /** Bytes a piece: small enough for any database's row, large enough that a big file is few rows. */
    public static final int PIECE = 256 * 1024;

    private final StoredFileStore store;
    private final long fileId;
    private final byte[] buffer = new byte[PIECE];
    private final MessageDigest digest;
    private int filled;
    private int seq;
    private long length;
    private boolean closed;
    private String sha256;

    StoredFileOutputStream(StoredFileStore store, long fileId) {
        this.store = store;
        this.fileId = fileId;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JRE must have it
        }
    }

    /** The id of the file being written. */
    public long fileId() {
        return fileId;
    }

    /** Bytes written so far. */
    public long length() {
        return length;
    }

    /** SHA-256 of the file, once it is closed. */
    public String sha256() {
        return sha256;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        digest.update(bytes, offset, count);
        length += count;
        int from = offset;
        int left = count;
        while (left > 0) {
            int part = Math.min(left, PIECE - filled);
            System.arraycopy(bytes, from, buffer, filled, part);
            filled += part;
            from += part;
            left -= part;
            if (filled == PIECE) {
                store.append(fileId, seq++, buffer.clone());
                filled = 0;
            }
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (filled > 0) {
            store.append(fileId, seq++, Arrays.copyOf(buffer, filled));
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
        store.complete(fileId, length, sha256);
    }

    /** Gives the file up and deletes what was written. */
    public void abandon() {
        closed = true;
        store.delete(fileId);
    }
}
