package careplan.master;

import careplan.base.SearchText;
import careplan.base.Texts;
import careplan.client.CareLevel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A service code over a time, as one edition has it. It has units, or a rate, or says why neither is known: then a line with
 * it asks for its units ({@link #asksForUnits}).
 */
@Entity
@Table(name = "service_code")
public class ServiceCode extends EditionRow {

    /** Stands for the insurer of the codes that hold in the whole country. */
    public static final String NATIONAL = "000000";

    @NotNull
    @Size(max = 6)
    @Column(name = "code", length = 6, nullable = false)
    private String code;

    @NotNull
    @Size(max = 6)
    @Column(name = "insurer_number", length = 6, nullable = false)
    private String insurerNumber = NATIONAL;

    @NotNull
    @Size(max = 100)
    @Column(name = "name", length = 100, nullable = false)
    private String name;

    @NotNull
    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "units")
    private Integer units;

    @Column(name = "counted_units")
    private Integer countedUnits;

    @Enumerated(EnumType.STRING)
    @Column(name = "missing_units", length = 30)
    private MissingUnits missingUnits;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "unit_kind", length = 30, nullable = false)
    private UnitKind unitKind = UnitKind.PER_USE;

    @Column(name = "within_limit", nullable = false)
    private boolean withinLimit;

    @Column(name = "rate_permille")
    private Integer ratePermille;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id", nullable = false)
    private MasterEdition edition;

    @Size(max = 100)
    @Column(name = "search_name", length = 100)
    private String searchName;

    @Enumerated(EnumType.STRING)
    @Column(name = "care_level", length = 30)
    private CareLevel careLevel;

    /** サービスコード: six digits or capital letters. */
    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Texts.blankToNull(code);
    }

    /** 保険者番号 of the city whose own table it is from, or {@link #NATIONAL}. */
    public String getInsurerNumber() {
        return insurerNumber;
    }

    public void setInsurerNumber(String insurerNumber) {
        this.insurerNumber = insurerNumber == null || insurerNumber.isBlank() ? NATIONAL : insurerNumber.strip();
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

    /** Whether it is valid on the first day of the month. */
    public boolean isValidIn(YearMonth month) {
        LocalDate day = month.atDay(1);
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** 合成単位数 as charged; null for a rate, and where they are not known. */
    public Integer getUnits() {
        return units;
    }

    public void setUnits(Integer units) {
        this.units = units;
    }

    /**
     * 給付管理単位数: the units counted against the 区分支給限度基準額, which differ from those charged for 大規模型; null for a rate,
     * and where they are not known.
     */
    public Integer getCountedUnits() {
        return countedUnits;
    }

    public void setCountedUnits(Integer countedUnits) {
        this.countedUnits = countedUnits;
    }

    /** Why there are neither units nor a rate; null where there are. */
    public MissingUnits getMissingUnits() {
        return missingUnits;
    }

    public void setMissingUnits(MissingUnits missingUnits) {
        this.missingUnits = missingUnits;
    }

    /** Whether a line with this code has to be given its units by hand, for the reason {@link #getMissingUnits}. */
    public boolean asksForUnits() {
        return units == null && ratePermille == null;
    }

    /** The units that a new line with this code begins with: 0 for a rate, and where they are asked for. */
    public int unitsOfNewLine() {
        return units == null ? 0 : units;
    }

    /** 算定単位. */
    public UnitKind getUnitKind() {
        return unitKind;
    }

    public void setUnitKind(UnitKind unitKind) {
        this.unitKind = unitKind;
    }

    /** Whether it is counted once a month (月単位). */
    public boolean isMonthly() {
        return unitKind == UnitKind.PER_MONTH;
    }

    /** Whether it counts against the 区分支給限度基準額. */
    public boolean isWithinLimit() {
        return withinLimit;
    }

    public void setWithinLimit(boolean withinLimit) {
        this.withinLimit = withinLimit;
    }

    /** The rate of an addition to the other services of the type, in thousandths; null for everything else. */
    public Integer getRatePermille() {
        return ratePermille;
    }

    public void setRatePermille(Integer ratePermille) {
        this.ratePermille = ratePermille;
    }

    /** Whether what is named so is an addition or reduction to services; the published tables tell them apart by nothing else. */
    public static boolean isAddition(String name) {
        return name != null && (name.contains("加算") || name.contains("減算"));
    }

    /** Whether what is named so is claimed by the day (日割り). */
    public static boolean isProrated(String name) {
        return name != null && name.contains("日割");
    }

    /** Whether its units are a rate of the other services of the type. */
    public boolean isRateAddition() {
        return ratePermille != null;
    }

    @Override
    public MasterEdition getEdition() {
        return edition;
    }

    @Override
    public void setEdition(MasterEdition edition) {
        this.edition = edition;
    }

    /** For which 要介護状態区分 it is; null where it is for several, or its name does not tell. */
    public CareLevel getCareLevel() {
        return careLevel;
    }

    /** The same for a code that no table may have; empty where there is none. */
    public static Optional<CareLevel> levelOf(String code, String name) {
        return name == null ? Optional.empty() : CodeLevels.of(code, name);
    }

    /** The name as it is searched, see {@link SearchText}. */
    public String getSearchName() {
        return searchName;
    }

    /** Derives what queries look for, which no one sets. */
    @PrePersist
    @PreUpdate
    void derive() {
        searchName = SearchText.of(name);
        careLevel = levelOf(code, name).orElse(null);
    }
}
