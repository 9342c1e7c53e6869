package careplan.master;

import careplan.client.CareLevel;
import careplan.schedule.statement.CareLevelLimitRecord;
import careplan.schedule.statement.ServiceCodeRecord;
import careplan.schedule.statement.UnitPriceRecord;

/** Carries rows of master data files over to their entities. */
final class MasterRows {

    private MasterRows() {}

    static CareLevelLimit fill(CareLevelLimit limit, CareLevelLimitRecord record) {
        limit.setCareLevel(CareLevel.ofCode(record.careLevel()).orElseThrow());
        limit.setValidFrom(record.validFrom());
        limit.setValidTo(record.validTo());
        limit.setUnits(record.units());
        return limit;
    }

    static UnitPrice fill(UnitPrice price, UnitPriceRecord record) {
        price.setAreaGrade(record.areaGrade());
        price.setServiceType(record.serviceType());
        price.setValidFrom(record.validFrom());
        price.setValidTo(record.validTo());
        price.setPrice(record.price());
        return price;
    }

    static ServiceCode fill(ServiceCode code, ServiceCodeRecord record) {
        code.setCode(record.code());
        code.setName(record.name());
        code.setValidFrom(record.validFrom());
        code.setValidTo(record.validTo());
        code.setUnits(record.units());
        code.setCountedUnits(record.countedUnits());
        code.setMissingUnits(record.missingUnits());
        code.setUnitKind(record.unitKind());
        code.setWithinLimit(record.withinLimit());
        code.setRatePermille(record.ratePermille());
        code.setInsurerNumber(record.insurerNumber());
        return code;
    }
}
