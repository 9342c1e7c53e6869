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
}
