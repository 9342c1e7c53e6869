package careplan.picture;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A JPEG that somebody has sent. A few hundred bytes can claim 20,000 × 20,000 pixels, which are a gigabyte when they are
 * read: its size is read first, and of what is sensible only every so manieth pixel is kept. One picture is read at a time,
 * since the platform's reader keeps a progressive one whole beside the heap.
 */
public final class Picture {

    /** The longest side in pixels. */
    public static final int MOST_SIDE = 10_000;

    /** All pixels: more than the cameras of most telephones make. */
    public static final long MOST_PIXELS = 60_000_000;

    private static final Object ONE_AT_A_TIME = new Object();

    private final byte[] content;
    private final Size size;

    /** Width and height as the picture says. */
    public record Size(int width, int height) {

        /** Whether nobody needs so many pixels, and the server will not read them. */
        public boolean isTooLarge() {
            return width > MOST_SIDE || height > MOST_SIDE || (long) width * height > MOST_PIXELS;
        }

        private int longest() {
            return Math.max(width, height);
        }
    }

    private Picture(byte[] content, Size size) {
        this.content = content;
        this.size = size;
    }

    /**
     * Reads the size alone.
     *
     * @throws IOException if it is no JPEG
     */
    public static Picture of(byte[] content) throws IOException {
        return new Picture(content, read(content, reader -> new Size(reader.getWidth(0), reader.getHeight(0))));
    }

    /** Its size. */
    public Size size() {
        return size;
    }

    /**
     * Reads all of it once, whatever its colours are.
     *
     * @throws IOException if it is damaged or too large
     */
    public void requireReadable() throws IOException {
        inTurn(reader -> reader.readRaster(0, sparsely(reader, 1)));
    }

    /**
     * The picture as it can be shown: as it is where it is small, else a smaller JPEG of it.
     *
     * @param longest the most pixels of a side
     * @throws IOException if it is damaged, too large, or of colours that the platform cannot show, such as CMYK
     */
    public byte[] within(int longest) throws IOException {
        BufferedImage read = inTurn(reader -> reader.read(0, sparsely(reader, longest)));
        if (size.longest() <= longest) {
            return content;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(scaled(read, longest), "jpeg", bytes);
        return bytes.toByteArray();
    }

    private <T> T inTurn(Reading<T> reading) throws IOException {
        if (size.isTooLarge()) {
            throw new IOException("a picture of " + size.width() + " x " + size.height() + " pixels");
        }
        synchronized (ONE_AT_A_TIME) {
            return read(content, reading);
        }
    }

    /** Twice as fine as what is wanted, so that scaling still has something to choose from. */
    private ImageReadParam sparsely(ImageReader reader, int longest) {
        int step = Math.max(1, size.longest() / (2 * longest));
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(Math.min(step, size.width()), Math.min(step, size.height()), 0, 0);
        return parameters;
    }

    private static BufferedImage scaled(BufferedImage read, int longest) {
        double scale = Math.min(1.0, (double) longest / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) (read.getWidth() * scale));
        int height = Math.max(1, (int) (read.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.drawImage(read.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        return small;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    private static <T> T read(byte[] content, Reading<T> reading) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
            try {
                reader.setInput(in, true, true);
                return reading.from(reader);
            } catch (RuntimeException broken) {
                // the readers of the platform throw whatever they stumble over
                throw new IOException(broken);
            } finally {
                reader.dispose();
            }
        }
    }
}
