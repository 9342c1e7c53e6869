package careplan.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures that are not what they seem. */
class PictureTest {

    @Test
    void whatClaimsToBeHugeIsNotRead() throws IOException {
        byte[] claim = Jpegs.claiming(20_000, 20_000);
        assertThat(claim.length).isLessThan(1000);
        Picture picture = Picture.of(claim);
        assertThat(picture.size()).isEqualTo(new Picture.Size(20_000, 20_000));
        assertThat(picture.size().isTooLarge()).isTrue();
        assertThatThrownBy(picture::requireReadable).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> picture.within(100)).hasMessageContaining("20000 x 20000");
    }

    /** 9,000 × 6,000 pixels are 162 MB when they are read as they are. */
    @Test
    void largePictureIsReadInLittleMemory() throws IOException {
        Picture picture = Picture.of(Jpegs.claiming(9000, 6000));
        assertThat(picture.size().isTooLarge()).isFalse();
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(picture.within(300)));
        assertThat(small.getWidth()).isBetween(299, 300);
        assertThat(small.getHeight()).isBetween(199, 200);
    }

    @Test
    void smallPictureStaysAsItIs() throws IOException {
        byte[] jpeg = Jpegs.of(300, 200);
        assertThat(Picture.of(jpeg).within(300)).isEqualTo(jpeg);
        assertThat(Picture.of(jpeg).size()).isEqualTo(new Picture.Size(300, 200));
    }

    @Test
    void whatIsNoPictureIsSaidToBeNone() {
        assertThatThrownBy(() -> Picture.of(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Picture.of(new byte[0])).isInstanceOf(IOException.class);
    }
}
