package careplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.picture.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Only a JPEG that can be opened and is no giant becomes a picture of the family. */
class FamilyPictureTest {

    @Test
    void aJpegIsTaken() throws IOException {
        assertThat(FamilyPicture.problem(picture("jpeg", 300, 200))).isEmpty();
    }

    @Test
    void anotherKindOfPictureIsRefused() throws IOException {
        assertThat(FamilyPicture.problem(picture("png", 300, 200))).contains("picture.noJpeg");
        assertThat(FamilyPicture.problem(new byte[0])).contains("picture.noJpeg");
        assertThat(FamilyPicture.problem("ＪＰＥＧではない".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("picture.noJpeg");
    }

    @Test
    void aJpegThatIsCutOffOrCannotBeReadIsRefused() throws IOException {
        assertThat(FamilyPicture.problem(Arrays.copyOf(picture("jpeg", 300, 200), 30)))
                .contains("picture.noJpeg");
        byte[] withoutTables = HexFormat.of()
                .parseHex("ffd8" + "ffc0000b080010001001011100" + "ffda0008010100003f00" + "0000" + "ffd9");
        assertThat(FamilyPicture.problem(withoutTables)).contains("picture.broken");
    }

    @Test
    void sizeIsLimitedInBytesAndInPixels() throws IOException {
        byte[] large = Arrays.copyOf(picture("jpeg", 10, 10), FamilyPicture.MOST_BYTES + 1);
        assertThat(FamilyPicture.problem(large)).contains("picture.tooLarge");
        assertThat(FamilyPicture.problem(picture("jpeg", Picture.MOST_SIDE + 1, 1)))
                .contains("picture.tooManyPixels");
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
