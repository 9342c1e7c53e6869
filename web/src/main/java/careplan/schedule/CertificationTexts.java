package careplan.schedule;

import careplan.client.CertificationStatus;
import careplan.page.FacesMessages;
import java.util.Locale;

/** The values of a {@link CertificationDifference} as a person reads them. */
public final class CertificationTexts {

    private static final String BUNDLE = "scheduleMsg";

    private CertificationTexts() {}

    /** A value; none is said to be none. */
    public static String of(String key, String value) {
        if (value == null) {
            return FacesMessages.text(BUNDLE, "certification.none");
        }
        return switch (key) {
            case "certificationStatus" ->
                FacesMessages.text(BUNDLE, "certificationStatus." + CertificationStatus.valueOf(value));
            case "levelChangedOn", "certifiedOn", "limitFrom", "limitTo" -> value.replace('-', '/');
            case "insurer", "insuredNumber", "careLevel", "previousCareLevel" -> value;
            default -> String.format(Locale.ROOT, "%,d", Integer.parseInt(value));
        };
    }
}
