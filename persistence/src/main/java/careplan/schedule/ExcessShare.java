package careplan.schedule;

import careplan.base.Texts;
import java.io.Serializable;

/**
 * So many units over the 区分支給限度基準額 are borne by the services of one provider and type.
 *
 * @param satelliteBranch サテライト枝番, "" for none
 */
public record ExcessShare(String providerNumber, String satelliteBranch, String serviceType, int units)
        implements Serializable {

    public ExcessShare {
        satelliteBranch = Texts.nullToEmpty(satelliteBranch);
    }

    /** Whether it is about these services. */
    public boolean isOf(String provider, String satellite, String type) {
        return providerNumber.equals(provider)
                && satelliteBranch.equals(Texts.nullToEmpty(satellite))
                && serviceType.equals(type);
    }
}
