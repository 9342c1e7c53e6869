package careplan.file;

import java.io.InputStream;

/** Reads a stored file piece by piece. */
final class StoredFileInputStream extends InputStream {

    private final StoredFileStore store;
    private final long fileId;
    private byte[] piece = new byte[0];
    private int position;
    private int nextSeq;

    StoredFileInputStream(StoredFileStore store, long fileId) {
        this.store = store;
        this.fileId = fileId;
    }

    @Override
    public int read() {
        return fill() ? piece[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) {
        if (count == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int part = Math.min(count, piece.length - position);
        System.arraycopy(piece, position, bytes, offset, part);
        position += part;
        return part;
    }

    @Override
    public int available() {
        return piece == null ? 0 : piece.length - position;
    }

    private boolean fill() {
        while (piece != null && position == piece.length) {
            piece = store.piece(fileId, nextSeq++);
            position = 0;
        }
        return piece != null;
    }
}
