package careplan.exchange.format;

/**
 * Sender or destination of a file. Several services at one address may share an office number; in V4 the service type
 * tells them apart.
 *
 * @param officeNumber ten characters
 * @param serviceType two characters such as 43 or 11; "" where it is not known or, in V3, not written
 */
public record Party(String officeNumber, String serviceType) {
    /** A party of a V3 file. */
    public static Party of(String officeNumber) {
        return new Party(officeNumber, "");
    }

    public static Party of(String officeNumber, String serviceType) {
        return new Party(officeNumber, serviceType);
    }
}
