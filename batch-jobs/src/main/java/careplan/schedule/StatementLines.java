package careplan.schedule;

import careplan.schedule.statement.StatementRow;

/** Turns computed rows of the 別表 into what is kept. */
final class StatementLines {

    private StatementLines() {}

    static StatementLine of(StatementRow row) {
        StatementLine line = new StatementLine();
        line.setKind(row.kind());
        line.setProviderNumber(row.providerNumber());
        line.setProviderName(row.providerName());
        line.setSatelliteBranch(row.satelliteBranch());
        line.setServiceCode(row.serviceCode());
        line.setServiceName(row.serviceName());
        line.setTaisCode(row.taisCode());
        line.setEquipmentCode(row.equipmentCode());
        line.setEquipmentName(row.equipmentName());
        line.setUnits(row.units());
        line.setDiscountRate(row.discountRate());
        line.setDiscountedUnits(row.discountedUnits());
        line.setTimes(row.times());
        line.setServiceUnits(row.serviceUnits());
        line.setManagedUnits(row.managedUnits());
        line.setTypeOverUnits(row.typeOverUnits());
        line.setTypeWithinUnits(row.typeWithinUnits());
        line.setLevelOverUnits(row.levelOverUnits());
        line.setLevelWithinUnits(row.levelWithinUnits());
        line.setUnitPrice(row.unitPrice());
        line.setTotalCost(row.totalCost());
        line.setBenefitRate(row.benefitRate());
        line.setClaimedAmount(row.claimedAmount());
        line.setFixedCharge(row.fixedCharge());
        line.setClientCharge(row.clientCharge());
        line.setClientFullCharge(row.clientFullCharge());
        line.setPublicCharge(row.publicCharge());
        line.setDaysBefore(row.daysBefore());
        line.setDaysPlanned(row.daysPlanned());
        line.setDaysTotal(row.daysTotal());
        line.setOver30Days(row.over30Days());
        return line;
    }
}
