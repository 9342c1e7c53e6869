package careplan.client;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 認定: one entry of the certification history of a client. */
@Entity
@Table(name = "certification")
public class Certification extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "client_id", nullable = false)
    private Client client;

    /** The id once more: a condition that compares it with another entity's would else join the client. */
    @Column(name = "client_id", nullable = false, insertable = false, updatable = false)
    private Long clientId;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "insurer_id", nullable = false)
    private Insurer insurer;

    @NotNull
    @Size(max = 10)
    @Column(name = "insured_number", length = 10, nullable = false)
    private String insuredNumber;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "status", length = 30, nullable = false)
    private CertificationStatus status;

    @Column(name = "certified_on")
    private LocalDate certifiedOn;

    @NotNull
    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @NotNull
    @Column(name = "valid_to", nullable = false)
    private LocalDate validTo;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "care_level", length = 30, nullable = false)
    private CareLevel careLevel;

    @Column(name = "level_changed_on")
    private LocalDate levelChangedOn;

    @Column(name = "limit_from")
    private LocalDate limitFrom;

    @Column(name = "limit_to")
    private LocalDate limitTo;

    @NotNull
    @Column(name = "benefit_rate", nullable = false)
    private Integer benefitRate;

    @Column(name = "assistance_payment")
    private Integer assistancePayment;

    /** Whose. */
    public Client getClient() {
        return client;
    }

    public void setClient(Client client) {
        this.client = client;
    }

    /** 保険者. */
    public Insurer getInsurer() {
        return insurer;
    }

    public void setInsurer(Insurer insurer) {
        this.insurer = insurer;
    }

    /** 被保険者番号: 10 digits, or H and 9 digits for public assistance alone (生保単独). */
    public String getInsuredNumber() {
        return insuredNumber;
    }

    public void setInsuredNumber(String insuredNumber) {
        this.insuredNumber = Texts.blankToNull(insuredNumber);
    }

    /** 認定状況区分. */
    public CertificationStatus getStatus() {
        return status;
    }

    public void setStatus(CertificationStatus status) {
        this.status = status;
    }

    /** 認定日. */
    public LocalDate getCertifiedOn() {
        return certifiedOn;
    }

    public void setCertifiedOn(LocalDate certifiedOn) {
        this.certifiedOn = certifiedOn;
    }

    /** 認定有効期間開始日. */
    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    /** 認定有効期間終了日. */
    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }

    /** 要介護状態区分. */
    public CareLevel getCareLevel() {
        return careLevel;
    }

    public void setCareLevel(CareLevel careLevel) {
        this.careLevel = careLevel;
    }

    /** 要介護状態変更日. */
    public LocalDate getLevelChangedOn() {
        return levelChangedOn;
    }

    public void setLevelChangedOn(LocalDate levelChangedOn) {
        this.levelChangedOn = levelChangedOn;
    }

    /** 限度額適用開始年月日. */
    public LocalDate getLimitFrom() {
        return limitFrom;
    }

    public void setLimitFrom(LocalDate limitFrom) {
        this.limitFrom = limitFrom;
    }

    /** 限度額適用終了年月日. */
    public LocalDate getLimitTo() {
        return limitTo;
    }

    public void setLimitTo(LocalDate limitTo) {
        this.limitTo = limitTo;
    }

    /** 本人負担額 of a client with 介護扶助 (生活保護) in yen a month; null for a client without. */
    public Integer getAssistancePayment() {
        return assistancePayment;
    }

    public void setAssistancePayment(Integer assistancePayment) {
        this.assistancePayment = assistancePayment;
    }

    /** 給付率 in percent: 90, 80, 70, or another where it is lowered or raised; 0 for public assistance alone. */
    public Integer getBenefitRate() {
        return benefitRate;
    }

    public void setBenefitRate(Integer benefitRate) {
        this.benefitRate = benefitRate;
    }
}
