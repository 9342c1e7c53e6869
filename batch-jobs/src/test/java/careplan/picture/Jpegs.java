package careplan.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Pictures for tests, some of which are not what they seem. */
public final class Jpegs {

    private Jpegs() {}

    /** A black picture. */
    public static byte[] of(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** A picture of a few hundred bytes that says it is of this size. */
    public static byte[] claiming(int width, int height) throws IOException {
        byte[] claim = of(8, 8);
        int frame = 2;
        while ((claim[frame + 1] & 0xff) != 0xc0) {
            frame += 2 + ((claim[frame + 2] & 0xff) << 8 | claim[frame + 3] & 0xff);
        }
        claim[frame + 5] = (byte) (height >> 8);
        claim[frame + 6] = (byte) height;
        claim[frame + 7] = (byte) (width >> 8);
        claim[frame + 8] = (byte) width;
        return claim;
    }
}
