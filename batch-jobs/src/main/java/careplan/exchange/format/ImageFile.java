package careplan.exchange.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Check of a picture that comes with UPKIHON: the bytes stay as they are, only that they are a JPEG is looked at. */
public final class ImageFile {
    private static final int[] JPEG_START = {0xFF, 0xD8, 0xFF};

    private ImageFile() {}

    /**
     * Looks at the first bytes of a picture.
     *
     * @param in read from, not closed
     * @param name the picture's file name, for the message
     * @return what is wrong with it; empty for a JPEG
     * @throws IOException when the stream fails
     */
    public static Optional<Message> check(InputStream in, String name) throws IOException {
        for (int expected : JPEG_START) {
            if (in.read() != expected) {
                return Optional.of(Message.at(MessageCode.FILE_NOT_JPEG, name, 0, "", name));
            }
        }
        return Optional.empty();
    }
}
