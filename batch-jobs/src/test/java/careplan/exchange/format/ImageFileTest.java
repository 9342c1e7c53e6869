package careplan.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ImageFileTest {
    private static final String NAME = "UPKIHON_IMAGE_1300000104_46_1370000109_43_20260105101530_0001.jpg";

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    @Test
    void aJpegPassesAndNothingElse() throws IOException {
        assertThat(ImageFile.check(new ByteArrayInputStream(picture("jpg")), NAME))
                .isEmpty();
        assertThat(ImageFile.check(new ByteArrayInputStream(picture("png")), NAME))
                .map(Message::code)
                .contains(MessageCode.FILE_NOT_JPEG);
        assertThat(ImageFile.check(new ByteArrayInputStream(new byte[0]), NAME)).isPresent();
    }

    @Test
    void theBeginningOfAJpegAloneIsNone() throws IOException {
        byte[] jpeg = picture("jpg");
        for (int length = 2; length < 100; length++) {
            assertThat(ImageFile.check(new ByteArrayInputStream(jpeg, 0, length), NAME))
                    .as("cut off after %s bytes", length)
                    .isPresent();
        }
        byte[] page =
                "\u00ff\u00d8\u00ff<html>no picture</html>".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(ImageFile.check(new ByteArrayInputStream(page), NAME)).isPresent();
    }
}
