package careplan.client;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** A 認定 as a page edits it. An insurer that is not in the list is given by number and name instead of id. */
public class CertificationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long id;
    private Long insurerId;
    private String insurerName;
    private String newInsurerNumber;
    private String newInsurerName;
    private String insuredNumber;
    private CertificationStatus status = CertificationStatus.CERTIFIED;
    private LocalDate certifiedOn;
    private LocalDate validFrom;
    private LocalDate validTo;
    private CareLevel careLevel;
    private LocalDate levelChangedOn;
    private LocalDate limitFrom;
    private LocalDate limitTo;
    private Integer benefitRate = 90;
    private Integer assistancePayment;

    /** What is kept of it. */
    static CertificationForm of(Certification certification) {
        CertificationForm form = new CertificationForm();
        form.id = certification.getId();
        form.insurerId = certification.getInsurer().getId();
        form.insurerName = certification.getInsurer().getName();
        form.insuredNumber = certification.getInsuredNumber();
        form.status = certification.getStatus();
        form.certifiedOn = certification.getCertifiedOn();
        form.validFrom = certification.getValidFrom();
        form.validTo = certification.getValidTo();
        form.careLevel = certification.getCareLevel();
        form.levelChangedOn = certification.getLevelChangedOn();
        form.limitFrom = certification.getLimitFrom();
        form.limitTo = certification.getLimitTo();
        form.benefitRate = certification.getBenefitRate();
        form.assistancePayment = certification.getAssistancePayment();
        return form;
    }

    /** Null for a new one. */
    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** 保険者, or null for a new insurer. */
    public Long getInsurerId() {
        return insurerId;
    }

    public void setInsurerId(Long insurerId) {
        this.insurerId = insurerId;
    }

    /** Its name, for the list. */
    public String getInsurerName() {
        return insurerName;
    }

    public void setInsurerName(String insurerName) {
        this.insurerName = insurerName;
    }

    /** 保険者番号 of a new insurer, or null. */
    public String getNewInsurerNumber() {
        return newInsurerNumber;
    }

    public void setNewInsurerNumber(String newInsurerNumber) {
        this.newInsurerNumber = newInsurerNumber;
    }

    /** Takes the name that goes with the new insurer's number, where one is known and none has been given. */
    public void proposeInsurerName(Function<String, Optional<String>> names) {
        if ((newInsurerName == null || newInsurerName.isBlank()) && newInsurerNumber != null) {
            newInsurerName = names.apply(newInsurerNumber).orElse(null);
        }
    }

    /** 保険者名 of a new insurer, or null. */
    public String getNewInsurerName() {
        return newInsurerName;
    }

    public void setNewInsurerName(String newInsurerName) {
        this.newInsurerName = newInsurerName;
    }

    /** 被保険者番号. */
    public String getInsuredNumber() {
        return insuredNumber;
    }

    public void setInsuredNumber(String insuredNumber) {
        this.insuredNumber = insuredNumber;
    }

    /** 認定状況. */
    public CertificationStatus getStatus() {
        return status;
    }

    public void setStatus(CertificationStatus status) {
        this.status = status;
    }

    /** 認定日, or null. */
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

    /** 要介護状態変更日, or null. */
    public LocalDate getLevelChangedOn() {
        return levelChangedOn;
    }

    public void setLevelChangedOn(LocalDate levelChangedOn) {
        this.levelChangedOn = levelChangedOn;
    }

    /** 限度額適用開始年月日, or null. */
    public LocalDate getLimitFrom() {
        return limitFrom;
    }

    public void setLimitFrom(LocalDate limitFrom) {
        this.limitFrom = limitFrom;
    }

    /** 限度額適用終了年月日, or null. */
    public LocalDate getLimitTo() {
        return limitTo;
    }

    public void setLimitTo(LocalDate limitTo) {
        this.limitTo = limitTo;
    }

    /** 給付率 in percent. */
    public Integer getBenefitRate() {
        return benefitRate;
    }

    public void setBenefitRate(Integer benefitRate) {
        this.benefitRate = benefitRate;
    }

    /** 本人負担額 in yen of a client with 介護扶助; null for one without. */
    public Integer getAssistancePayment() {
        return assistancePayment;
    }

    public void setAssistancePayment(Integer assistancePayment) {
        this.assistancePayment = assistancePayment;
    }
}
