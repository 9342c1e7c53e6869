package careplan.print;

import careplan.picture.Picture;
import java.io.IOException;
import java.util.Base64;

/**
 * 家族構成 as it can stand on a sheet.
 *
 * @param address the picture as a data URI, or ""
 * @param note why a picture is not there, or ""
 */
public record FamilyTree(String address, String note) {

    /** As fine as a printer makes it on the few centimetres that it has. */
    private static final int MOST_PIXELS = 1200;

    private static final FamilyTree NONE = new FamilyTree("", "");

    /**
     * Looks at a picture that may have come from anywhere. One that cannot be shown is no reason to go without the form: the
     * sheet says so in its place.
     *
     * @param picture as JPEG, or null
     */
    static FamilyTree of(byte[] picture) {
        if (picture == null) {
            return NONE;
        }
        try {
            Picture read = Picture.of(picture);
            if (read.size().isTooLarge()) {
                return new FamilyTree(
                        "",
                        PrintWords.format(
                                "pictureTooLarge",
                                Integer.toString(read.size().width()),
                                Integer.toString(read.size().height())));
            }
            String content = Base64.getEncoder().encodeToString(read.within(MOST_PIXELS));
            return new FamilyTree("data:image/jpeg;base64," + content, "");
        } catch (IOException unreadable) {
            return new FamilyTree("", PrintWords.format("pictureUnreadable"));
        }
    }
}
