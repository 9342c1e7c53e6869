package careplan.exchange.receive;

/**
 * How much may be uploaded, from system properties of the server so that an administrator can change it.
 *
 * @param fileBytes one file, alone or in a ZIP: {@code careplan.upload.max-file-mb}, 100 by default
 * @param imageBytes one picture: {@code careplan.upload.max-image-mb}, 10 by default
 * @param zip a whole ZIP: {@code careplan.upload.max-zip-mb} (500), {@code careplan.upload.max-zip-files} (1,000) and
 *     {@code careplan.upload.max-zip-ratio} (200 times its size)
 */
public record UploadLimits(long fileBytes, long imageBytes, ZipUnpacker.Limits zip) {

    private static final long MB = 1024L * 1024;

    /** The limits as set now. */
    public static UploadLimits current() {
        return new UploadLimits(
                Long.getLong("careplan.upload.max-file-mb", 100) * MB,
                Long.getLong("careplan.upload.max-image-mb", 10) * MB,
                new ZipUnpacker.Limits(
                        Integer.getInteger("careplan.upload.max-zip-files", 1000),
                        Long.getLong("careplan.upload.max-zip-mb", 500) * MB,
                        Integer.getInteger("careplan.upload.max-zip-ratio", 200)));
    }

    /** The limit of one file in MB, for messages. */
    public long fileMb() {
        return fileBytes / MB;
    }

    /** The limit of one picture in MB, for messages. */
    public long imageMb() {
        return imageBytes / MB;
    }

    /** The limit of a ZIP in words. */
    String zipText() {
        return ReceiveTexts.zipLimits(zip.entries(), zip.bytes() / MB);
    }
}
