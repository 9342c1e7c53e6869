package careplan.schedule;

import careplan.base.Texts;
import careplan.master.ServiceCode;

/** A line of table 6, kept or on the screen: it holds what it says of its service, which is read through it. */
public interface ServiceLine {

    ServiceDetails getService();

    default String getServiceCode() {
        return getService().getServiceCode();
    }

    default String getServiceName() {
        return getService().getServiceName();
    }

    default String getStartTime() {
        return getService().getStartTime();
    }

    default String getEndTime() {
        return getService().getEndTime();
    }

    default int getUnits() {
        return getService().getUnits();
    }

    default Integer getFixedCharge() {
        return getService().getFixedCharge();
    }

    default String getProviderNumber() {
        return getService().getProviderNumber();
    }

    default String getProviderName() {
        return getService().getProviderName();
    }

    default String getSatelliteBranch() {
        return getService().getSatelliteBranch();
    }

    default String getDetailCode() {
        return getService().getDetailCode();
    }

    default String getTaisCode() {
        return getService().getTaisCode();
    }

    default String getEquipmentCode() {
        return getService().getEquipmentCode();
    }

    default String getEquipmentName() {
        return getService().getEquipmentName();
    }

    default boolean isOver30Days() {
        return getService().isOver30Days();
    }

    default String getProratedDays() {
        return getService().getProratedDays();
    }

    /** What makes it the same service as a line of another month, a file or an edit. */
    default ServiceKey key() {
        return getService().key();
    }

    /** サービス種類コード: the first two characters of the service code. */
    default String getServiceType() {
        return getServiceCode().substring(0, 2);
    }

    /** Whether it is an addition or reduction to services, as its name says. */
    default boolean isAddition() {
        return ServiceCode.isAddition(getServiceName());
    }

    /** Whether this is an addition to services such as that one: of the same type at the same place. */
    default boolean isAdditionTo(ServiceLine service) {
        return isAddition()
                && !service.isAddition()
                && getServiceCode().startsWith(service.getServiceCode().substring(0, 2))
                && getProviderNumber().equals(service.getProviderNumber())
                && Texts.nullToEmpty(getSatelliteBranch()).equals(Texts.nullToEmpty(service.getSatelliteBranch()));
    }
}
