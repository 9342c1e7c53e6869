package careplan.schedule;

import careplan.client.CertificationStatus;
import careplan.page.FacesMessages;

/** The values of a {@link CertificationDifference} as a person reads them. */
public final class CertificationTexts {

    private static final String BUNDLE = "scheduleMsg";

    private CertificationTexts() {}

    /** A value; none is said to be none. */
    public static String of(String key, String value) {
        if (value == null) {
            return FacesMessages.text(BUNDLE, "certification.none");
        }
        return key.equals("certificationStatus")
                ? FacesMessages.text(BUNDLE, "certificationStatus." + CertificationStatus.valueOf(value))
                : value;
    }
}
