package careplan.plan;

import careplan.exchange.format.ImageFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** What a picture of the family must be like. The bytes are looked at and never changed. */
public final class FamilyPicture {

    /** The most bytes: more than a telephone's camera makes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** The longest side in pixels: what is larger would fill the server's memory when it is printed. */
    static final int MOST_PIXELS = 10_000;

    private FamilyPicture() {}

    /**
     * Looks at a picture that somebody wants to keep.
     *
     * @return what is wrong with it, as a key of the page's bundle; empty for a good JPEG
     */
    public static Optional<String> problem(byte[] content) {
        if (content.length > MOST_BYTES) {
            return Optional.of("picture.tooLarge");
        }
        try {
            if (ImageFile.check(new ByteArrayInputStream(content), "").isPresent()) {
                return Optional.of("picture.noJpeg");
            }
            return size(content);
        } catch (IOException | RuntimeException broken) {
            // the readers of the platform throw whatever they stumble over
            return Optional.of("picture.broken");
        }
    }

    /** Reads the size first, and the picture only if that is sensible. */
    private static Optional<String> size(byte[] content) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
                    return Optional.of("picture.tooManyPixels");
                }
                reader.readRaster(0, null);
                return Optional.empty();
            } finally {
                reader.dispose();
            }
        }
    }
}
