package careplan.schedule;

import careplan.base.Texts;
import careplan.master.ServiceCode;

/** What a line of table 6 is ordered by, kept or on the screen. */
public interface OrderedLine {

    String getServiceCode();

    String getServiceName();

    /** HHMM; 9999 or null for services without a time. */
    String getStartTime();

    /** Likewise. */
    String getEndTime();

    String getProviderNumber();

    String getSatelliteBranch();

    /** Whether it is an addition or reduction to services, as its name says. */
    default boolean isAddition() {
        return ServiceCode.isAddition(getServiceName());
    }

    /** Whether this is an addition to services such as that one: of the same type at the same place. */
    default boolean isAdditionTo(OrderedLine service) {
        return isAddition()
                && !service.isAddition()
                && getServiceCode().startsWith(service.getServiceCode().substring(0, 2))
                && getProviderNumber().equals(service.getProviderNumber())
                && Texts.nullToEmpty(getSatelliteBranch()).equals(Texts.nullToEmpty(service.getSatelliteBranch()));
    }
}
