package careplan.plan;

import careplan.exchange.format.ImageFile;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.picture.Picture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/** What a picture of the family must be like. The bytes are looked at and never changed. */
public final class FamilyPicture {

    /** The most bytes: more than a telephone's camera makes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

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
            Optional<MessageCode> fault =
                    ImageFile.check(new ByteArrayInputStream(content), "").map(Message::code);
            if (fault.isPresent()) {
                return Optional.of(
                        fault.get() == MessageCode.FILE_IMAGE_TOO_MANY_PIXELS
                                ? "picture.tooManyPixels"
                                : "picture.noJpeg");
            }
            Picture.of(content).requireReadable();
            return Optional.empty();
        } catch (IOException broken) {
            return Optional.of("picture.broken");
        }
    }
}
