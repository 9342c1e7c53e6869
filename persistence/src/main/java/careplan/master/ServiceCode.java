package careplan.master;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A service code with its units. */
@Entity
@Table(name = "service_code")
public class ServiceCode extends BaseEntity {

    @NotNull
    @Size(max = 6)
    @Column(name = "code", length = 6, nullable = false)
    private String code;

    @NotNull
    @Size(max = 100)
    @Column(name = "name", length = 100, nullable = false)
    private String name;

    @NotNull
    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "units", nullable = false)
    private int units;

    @Column(name = "monthly", nullable = false)
    private boolean monthly;

    @Column(name = "within_limit", nullable = false)
    private boolean withinLimit;

    @Column(name = "rate_addition", nullable = false)
    private boolean rateAddition;

    /** サービスコード. */
    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Texts.blankToNull(code);
    }

    /** サービス内容略称. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Texts.blankToNull(name);
    }

    /** From. */
    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    /** To, null while it lasts. */
    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }

    /** 合成単位数; for rate additions the rate in thousandths. */
    public int getUnits() {
        return units;
    }

    public void setUnits(int units) {
        this.units = units;
    }

    /** Whether it is counted once a month (月単位). */
    public boolean isMonthly() {
        return monthly;
    }

    public void setMonthly(boolean monthly) {
        this.monthly = monthly;
    }

    /** Whether it counts against the 区分支給限度基準額. */
    public boolean isWithinLimit() {
        return withinLimit;
    }

    public void setWithinLimit(boolean withinLimit) {
        this.withinLimit = withinLimit;
    }

    /** Whether its units are a rate of the other services of the type. */
    public boolean isRateAddition() {
        return rateAddition;
    }

    public void setRateAddition(boolean rateAddition) {
        this.rateAddition = rateAddition;
    }
}
