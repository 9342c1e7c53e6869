package careplan.schedule.statement;

import careplan.schedule.ExcessShare;
import careplan.schedule.StatementLine;
import careplan.schedule.StatementLineKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one provider and service type that are charged together: fractions of a yen are cut once for all of
 * them. With several lines the amounts stand on a subtotal row, with one line on that line.
 */
final class StatementGroup {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is charged together. */
    record Key(
            String providerNumber,
            String satelliteBranch,
            String serviceType,
            boolean over30Days,
            boolean withinLimit,
            BigDecimal unitPrice,
            int benefitRate) {
        static Key of(PlannedService service) {
            return new Key(
                    service.providerNumber(),
                    service.satelliteBranch(),
                    service.serviceType(),
                    service.over30Days(),
                    service.terms().withinLimit(),
                    service.terms().unitPrice(),
                    service.terms().benefitRate());
        }

        /** Whether it may bear this share of the excess. */
        boolean isOf(ExcessShare share) {
            return managed() && share.isOf(providerNumber, satelliteBranch, serviceType);
        }

        /** Whether the insurance limits it: inside the limit and not beyond 30 days. */
        boolean managed() {
            return withinLimit && !over30Days;
        }
    }

    private final Key key;
    private final List<StatementDetail> details = new ArrayList<>();
    private int typeOver;
    private int levelOver;
    private int publicCharge;

    StatementGroup(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }

    List<StatementDetail> details() {
        return details;
    }

    int serviceUnits() {
        return details.stream().mapToInt(StatementDetail::serviceUnits).sum();
    }

    int managedUnits() {
        return key.managed()
                ? details.stream().mapToInt(StatementDetail::managedUnits).sum()
                : 0;
    }

    int typeOver() {
        return typeOver;
    }

    int levelOver() {
        return levelOver;
    }

    /** Units still inside the limits. */
    int capacity() {
        return Math.max(0, managedUnits() - typeOver - levelOver);
    }

    void addTypeOver(int units) {
        typeOver += units;
    }

    void addLevelOver(int units) {
        levelOver += units;
    }

    /** Units the insurance pays its share of. */
    int insuredUnits() {
        if (key.over30Days()) {
            return 0;
        }
        if (key.managed()) {
            return Math.max(0, serviceUnits() - typeOver - levelOver);
        }
        return details.stream().mapToInt(StatementDetail::insuredUnits).sum();
    }

    int totalCost() {
        return yen(insuredUnits());
    }

    int clientFullCharge() {
        return yen(serviceUnits() - insuredUnits());
    }

    int claimedAmount() {
        if (fixedCharges()) {
            return totalCost() - clientShare();
        }
        return BigDecimal.valueOf(totalCost())
                .multiply(BigDecimal.valueOf(key.benefitRate()))
                .divide(HUNDRED, 0, RoundingMode.DOWN)
                .intValueExact();
    }

    /** What the client pays of the insured cost himself. */
    int clientCharge() {
        return clientShare() - publicCharge;
    }

    /** Lets 介護扶助 bear this much of the client's share. */
    void bearPublicly(int yen) {
        publicCharge = yen;
    }

    int publicCharge() {
        return publicCharge;
    }

    /** What the insurance leaves of the cost. */
    int clientShare() {
        if (!fixedCharges()) {
            return totalCost() - claimedAmount();
        }
        int charge = 0;
        int insured = insuredUnits();
        for (StatementDetail detail : details) {
            int units = Math.min(insured, detail.serviceUnits());
            charge += detail.fixedCharge(units);
            insured -= units;
        }
        return Math.min(charge, totalCost());
    }

    private boolean fixedCharges() {
        return details.get(0).service().terms().fixedCharge() != null;
    }

    private int yen(int units) {
        return key.unitPrice()
                .multiply(BigDecimal.valueOf(units))
                .setScale(0, RoundingMode.DOWN)
                .intValueExact();
    }

    /** The rows of the group: its lines, and a subtotal when there are several. */
    List<StatementLine> rows() {
        List<StatementLine> rows = new ArrayList<>();
        boolean single = details.size() == 1;
        int insured = insuredUnits();
        for (StatementDetail detail : details) {
            int units = Math.min(insured, detail.serviceUnits());
            rows.add(detailRow(detail, single, detail.fixedCharge(units)));
            insured -= units;
        }
        if (!single) {
            rows.add(subtotalRow());
        }
        return rows;
    }

    private StatementLine detailRow(StatementDetail detail, boolean single, int fixedClientCharge) {
        PlannedService service = detail.service();
        StatementLine row = row(StatementLineKind.DETAIL, service, service.serviceCode());
        row.setServiceName(service.line().getServiceName());
        row.setTaisCode(service.line().getTaisCode());
        row.setEquipmentCode(service.line().getEquipmentCode());
        row.setEquipmentName(service.line().getEquipmentName());
        row.setUnits(detail.units());
        row.setDiscountRate(service.terms().discountRate());
        row.setDiscountedUnits(detail.discountedUnits());
        row.setTimes(detail.times());
        row.setServiceUnits(detail.serviceUnits());
        row.setManagedUnits(over(detail.managedUnits()));
        row.setFixedCharge(service.terms().fixedCharge());
        if (single) {
            charge(row);
        } else if (fixedCharges()) {
            row.setClientCharge(fixedClientCharge);
        }
        return row;
    }

    private StatementLine subtotalRow() {
        StatementLineKind kind = key.managed()
                ? StatementLineKind.SUBTOTAL_WITHIN
                : key.over30Days() && key.withinLimit()
                        ? StatementLineKind.SUBTOTAL_OVER_30
                        : StatementLineKind.SUBTOTAL_OUTSIDE;
        StatementLine row = row(kind, details.get(0).service(), key.serviceType() + suffix(kind));
        row.setServiceUnits(serviceUnits());
        row.setManagedUnits(over(managedUnits()));
        charge(row);
        return row;
    }

    private StatementLine row(StatementLineKind kind, PlannedService service, String code) {
        StatementLine row = new StatementLine();
        row.setKind(kind);
        row.setProviderNumber(service.providerNumber());
        row.setProviderName(service.line().getProviderName());
        row.setSatelliteBranch(service.satelliteBranch());
        row.setServiceCode(code);
        row.setOver30Days(key.over30Days());
        return row;
    }

    /** Sets what is charged once for the whole group. */
    private void charge(StatementLine row) {
        row.setTypeOverUnits(over(typeOver));
        row.setTypeWithinUnits(over(managedUnits() - typeOver));
        row.setLevelOverUnits(over(levelOver));
        row.setLevelWithinUnits(over(capacity()));
        row.setUnitPrice(key.unitPrice());
        row.setTotalCost(insured(totalCost()));
        row.setBenefitRate(fixedCharges() ? null : insured(key.benefitRate()));
        row.setClaimedAmount(insured(claimedAmount()));
        row.setClientCharge(insured(clientCharge()));
        row.setClientFullCharge(clientFullCharge());
        row.setPublicCharge(ofAssistance(publicCharge));
    }

    static String suffix(StatementLineKind kind) {
        return switch (kind) {
            case SUBTOTAL_WITHIN -> "AAAA";
            case SUBTOTAL_OUTSIDE -> "EEEE";
            case SUBTOTAL_OVER_30 -> "ZZZZ";
            case DETAIL, TOTAL -> throw new IllegalArgumentException("no subtotal: " + kind);
        };
    }

    private Integer over(int units) {
        return key.managed() ? units : null;
    }

    static Integer ofAssistance(int yen) {
        return yen == 0 ? null : yen;
    }

    private Integer insured(int amount) {
        return key.over30Days() ? null : amount;
    }
}
