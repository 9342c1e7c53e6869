package careplan.schedule.statement;

import careplan.schedule.ExcessShare;
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
    List<StatementRow> rows() {
        List<StatementRow> rows = new ArrayList<>();
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

    private StatementRow detailRow(StatementDetail detail, boolean single, int fixedClientCharge) {
        PlannedService service = detail.service();
        Integer charge = fixedCharges() ? Integer.valueOf(fixedClientCharge) : null;
        return new StatementRow(
                StatementLineKind.DETAIL,
                service.providerNumber(),
                service.providerName(),
                service.satelliteBranch(),
                service.serviceCode(),
                service.serviceName(),
                service.detailCode(),
                service.taisCode(),
                service.equipmentCode(),
                service.equipmentName(),
                detail.units(),
                service.terms().discountRate(),
                detail.discountedUnits(),
                detail.times(),
                detail.serviceUnits(),
                key.managed() ? Integer.valueOf(detail.managedUnits()) : null,
                single ? over(typeOver) : null,
                single ? over(managedUnits() - typeOver) : null,
                single ? over(levelOver) : null,
                single ? over(capacity()) : null,
                single ? key.unitPrice() : null,
                single ? insured(totalCost()) : null,
                single && !fixedCharges() ? insured(key.benefitRate()) : null,
                single ? insured(claimedAmount()) : null,
                service.terms().fixedCharge(),
                single ? insured(clientCharge()) : charge,
                single ? Integer.valueOf(clientFullCharge()) : null,
                single ? ofAssistance(publicCharge) : null,
                null,
                null,
                null,
                key.over30Days());
    }

    private StatementRow subtotalRow() {
        StatementLineKind kind = key.managed()
                ? StatementLineKind.SUBTOTAL_WITHIN
                : key.over30Days() && key.withinLimit()
                        ? StatementLineKind.SUBTOTAL_OVER_30
                        : StatementLineKind.SUBTOTAL_OUTSIDE;
        PlannedService first = details.get(0).service();
        return new StatementRow(
                kind,
                first.providerNumber(),
                first.providerName(),
                first.satelliteBranch(),
                key.serviceType() + suffix(kind),
                "",
                "",
                "",
                "",
                "",
                0,
                null,
                null,
                0,
                serviceUnits(),
                key.managed() ? Integer.valueOf(managedUnits()) : null,
                over(typeOver),
                over(managedUnits() - typeOver),
                over(levelOver),
                over(capacity()),
                key.unitPrice(),
                insured(totalCost()),
                fixedCharges() ? null : insured(key.benefitRate()),
                insured(claimedAmount()),
                null,
                insured(clientCharge()),
                clientFullCharge(),
                ofAssistance(publicCharge),
                null,
                null,
                null,
                key.over30Days());
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

    private static Integer ofAssistance(int yen) {
        return yen == 0 ? null : yen;
    }

    private Integer insured(int amount) {
        return key.over30Days() ? null : amount;
    }
}
