package careplan.exchange.format;

import careplan.picture.Picture;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Check of a picture that comes with UPKIHON: the bytes stay as they are, only that they are a JPEG of a sensible size is looked at. */
public final class ImageFile {

    private static final int MARK = 0xFF;
    private static final int START = 0xD8;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    /** Segments before the picture itself; real ones have a few dozen. */
    private static final int MOST_SEGMENTS = 2000;

    private static final int LENGTH_BYTES = 2;
    private static final int FRAME_BYTES = 5;

    private ImageFile() {}

    /**
     * Looks at a picture from its first segment to the beginning of the picture itself; what a JPEG must have, its size
     * and form, stands there. Reads no more than that.
     *
     * @param in read from, not closed
     * @param name the picture's file name, for the message
     * @return what is wrong with it; empty for a JPEG
     * @throws IOException when the stream fails
     */
    public static Optional<Message> check(InputStream in, String name) throws IOException {
        Picture.Size size = size(new DataInputStream(in));
        if (size == null) {
            return Optional.of(Message.at(MessageCode.FILE_NOT_JPEG, name, 0, "", name));
        }
        return size.isTooLarge()
                ? Optional.of(Message.at(
                        MessageCode.FILE_IMAGE_TOO_MANY_PIXELS, name, 0, "", name, size.width(), size.height()))
                : Optional.empty();
    }

    /** The size that the frame tells; null for what is no JPEG. */
    private static Picture.Size size(DataInputStream in) throws IOException {
        try {
            if (in.readUnsignedByte() != MARK || in.readUnsignedByte() != START) {
                return null;
            }
            Picture.Size frame = null;
            for (int i = 0; i < MOST_SEGMENTS; i++) {
                int kind = marker(in);
                if (kind == SCAN) {
                    return frame;
                }
                if (kind < 0 || kind == END) {
                    return null;
                }
                int length = in.readUnsignedShort() - LENGTH_BYTES;
                if (isFrame(kind)) {
                    frame = frame(in);
                    length -= FRAME_BYTES;
                }
                in.skipNBytes(Math.max(0, length));
            }
            return null;
        } catch (EOFException cutOff) {
            return null;
        }
    }

    /** Precision, height, width; a height of 0 would only be told after the picture. */
    private static Picture.Size frame(DataInputStream in) throws IOException {
        in.readUnsignedByte();
        int height = in.readUnsignedShort();
        int width = in.readUnsignedShort();
        return height == 0 || width == 0 ? null : new Picture.Size(width, height);
    }

    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != MARK) {
            return -1;
        }
        int kind = in.readUnsignedByte();
        while (kind == MARK) { // any number of these may fill the place before a marker
            kind = in.readUnsignedByte();
        }
        return kind;
    }

    /** SOF0 to SOF15, of which three numbers are other segments. */
    private static boolean isFrame(int kind) {
        return kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
    }
}
