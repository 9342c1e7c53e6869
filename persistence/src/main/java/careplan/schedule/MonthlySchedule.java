package careplan.schedule;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import careplan.client.CareLevel;
import careplan.client.Certification;
import careplan.client.CertificationStatus;
import careplan.client.CertifiedMonth;
import careplan.client.Client;
import careplan.client.Insurer;
import careplan.master.MasterData;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.staff.Staff;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** A month of a client as one office keeps it: the 利用票 of a care-management office, or the 提供票 of a provider. The certification is the one the plan was made with, kept here so that a later change of the certification is noticed and not silently taken over. */
@Entity
@Table(name = "monthly_schedule")
public class MonthlySchedule extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "office_id", nullable = false)
    private Office office;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "client_id", nullable = false)
    private Client client;

    /** The id once more: a condition that compares it with another entity's would else join the client. */
    @Column(name = "client_id", nullable = false, insertable = false, updatable = false)
    private Long clientId;

    @NotNull
    @Size(max = 60)
    @Column(name = "client_kana", length = 60, nullable = false)
    private String clientKana;

    @NotNull
    @Column(name = "service_month", nullable = false)
    private YearMonth serviceMonth;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "status", length = 30, nullable = false)
    private ScheduleStatus status = ScheduleStatus.DRAFTED;

    @Size(max = 200)
    @Column(name = "actuals_lacking_reason", length = 200)
    private String actualsLackingReason;

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
    @Column(name = "care_level", length = 30, nullable = false)
    private CareLevel careLevel;

    @Enumerated(EnumType.STRING)
    @Column(name = "certification_status", length = 30)
    private CertificationStatus certificationStatus;

    @Column(name = "certified_on")
    private LocalDate certifiedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "previous_care_level", length = 30)
    private CareLevel previousCareLevel;

    @Column(name = "level_changed_on")
    private LocalDate levelChangedOn;

    @Column(name = "limit_from")
    private LocalDate limitFrom;

    @Column(name = "limit_to")
    private LocalDate limitTo;

    @Column(name = "limit_units")
    private Integer limitUnits;

    @Column(name = "benefit_rate")
    private Integer benefitRate;

    @Column(name = "assistance_payment")
    private Integer assistancePayment;

    @Convert(converter = ExcessSharesConverter.class)
    @Column(name = "excess_shares", length = 1000)
    private List<ExcessShare> excessShares = List.of();

    @NotNull
    @Column(name = "created_on", nullable = false)
    private LocalDate createdOn;

    @NotNull
    @Size(max = 10)
    @Column(name = "care_management_office_number", length = 10, nullable = false)
    private String careManagementOfficeNumber;

    @Size(max = 100)
    @Column(name = "care_management_office_name", length = 100)
    private String careManagementOfficeName;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "care_manager_id")
    private Staff careManager;

    @Size(max = 60)
    @Column(name = "care_manager_name", length = 60)
    private String careManagerName;

    @Column(name = "short_stay_days_before")
    private Integer shortStayDaysBefore;

    @Column(name = "total_over_limit_units")
    private Integer totalOverLimitUnits;

    @Column(name = "stay_days_before")
    private Integer stayDaysBefore;

    @Column(name = "stay_days_total")
    private Integer stayDaysTotal;

    @Size(max = 10)
    @Column(name = "consent_office_number", length = 10)
    private String consentOfficeNumber;

    @Size(max = 10)
    @Column(name = "updater_number", length = 10)
    private String updaterNumber;

    @Size(max = 200)
    @Column(name = "unchecked_reason", length = 200)
    private String uncheckedReason;

    @Size(max = 1000)
    @Column(name = "warnings", length = 1000)
    private String warnings;

    @NotNull
    @Column(name = "changed_at", nullable = false)
    private LocalDateTime changedAt;

    @NotNull
    @Column(name = "plan_changed_at", nullable = false)
    private LocalDateTime planChangedAt;

    @Column(name = "ordered_by_hand", nullable = false)
    private boolean orderedByHand;

    @OneToMany(mappedBy = "schedule", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lineNo")
    private List<ScheduleLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "schedule", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lineNo")
    private List<StatementLine> statementLines = new ArrayList<>();

    @OneToMany(mappedBy = "schedule", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("slot")
    private List<ScheduleTypeTotal> typeTotals = new ArrayList<>();

    /** The office that keeps this record; nobody else sees it. */
    public Office getOffice() {
        return office;
    }

    public void setOffice(Office office) {
        this.office = office;
    }

    /** Whose month. */
    public Client getClient() {
        return client;
    }

    /** Takes the kana of the client as well, by which lists sort. */
    public void setClient(Client client) {
        this.client = client;
        this.clientKana = client.getKana();
    }

    /** The client's kana once more, so that an index holds the months of an office in the order of its lists. */
    public String getClientKana() {
        return clientKana;
    }

    /** 対象年月. */
    public YearMonth getServiceMonth() {
        return serviceMonth;
    }

    public void setServiceMonth(YearMonth serviceMonth) {
        this.serviceMonth = serviceMonth;
    }

    /** 状態; it changes by {@link #moveTo}, {@link #planChanged}, {@link #actualsChanged} and {@link #actualsReceived} alone. */
    public ScheduleStatus getStatus() {
        return status;
    }

    /** Why it is 実績済 although planned services have no actuals, as a person has said; else null. */
    public String getActualsLackingReason() {
        return actualsLackingReason;
    }

    /**
     * Moves it to another state, as a person wishes. Back goes with a reason only, and so does 実績済 where planned services
     * have no actuals.
     *
     * @param reason why, or null
     * @throws StatusRefused if a state would be jumped over or a reason is missing
     */
    public void moveTo(ScheduleStatus next, String reason) {
        if (!status.leadsTo(next)) {
            throw new StatusRefused(StatusRefused.Reason.NOT_NEXT, next.name());
        }
        String said = Texts.blankToNull(reason);
        if (next.compareTo(status) < 0 && said == null) {
            throw new StatusRefused(StatusRefused.Reason.REASON_MISSING, next.name());
        }
        if (status == ScheduleStatus.DRAFTED) {
            actualsLackingReason = reasonForWhatIsLacking(said);
        }
        become(next);
    }

    private String reasonForWhatIsLacking(String said) {
        ActualsProgress progress = actualsProgress();
        if (progress.any() && progress.lacking().isEmpty()) {
            return null;
        }
        if (said == null) {
            throw progress.any()
                    ? new StatusRefused(
                            StatusRefused.Reason.ACTUALS_LACKING, String.join("、", progress.lackingProviders()))
                    : new StatusRefused(StatusRefused.Reason.NO_ACTUALS, null);
        }
        return said;
    }

    /** The plan has changed: what was confirmed is not confirmed any more. */
    public void planChanged() {
        become(status.afterPlanChange());
    }

    /**
     * The actuals have changed by a person's hand: where more is lacking now, it is not 実績済 any more.
     *
     * @param before how far they had come
     */
    public void actualsChanged(ActualsProgress before) {
        become(status.afterActualsChange(before, actualsProgress()));
    }

    /** The actuals have changed by what providers sent; this is what {@link ScheduleStatus#afterActualsReceived} found. */
    public void actualsReceived(ScheduleStatus found) {
        become(found);
    }

    private void become(ScheduleStatus next) {
        status = next;
        if (next == ScheduleStatus.DRAFTED) {
            actualsLackingReason = null;
        }
    }

    /** How far the actuals have come; of a provider's month those of its own services, since others do not tell it theirs. */
    public ActualsProgress actualsProgress() {
        boolean provider = office.getKind() == OfficeKind.PROVIDER;
        return ActualsProgress.of(
                lines.stream()
                        .filter(line -> !provider || office.getOfficeNumber().equals(line.getProviderNumber()))
                        .toList(),
                ScheduleLine::getActual);
    }

    /**
     * Takes over what the client's certifications say about this month: insurer, number, level, its change inside the month,
     * share and the limit, which is that of the month's heaviest level.
     */
    public void takeOver(CertifiedMonth certified, MasterData masterData) {
        Certification certification = certified.certification();
        insurer = certification.getInsurer();
        insuredNumber = certification.getInsuredNumber();
        careLevel = certification.getCareLevel();
        certificationStatus = certification.getStatus();
        certifiedOn = certification.getCertifiedOn();
        previousCareLevel = certified.previous();
        levelChangedOn = certified.changedOn() == null ? certification.getLevelChangedOn() : certified.changedOn();
        limitFrom = certification.getLimitFrom();
        limitTo = certification.getLimitTo();
        limitUnits = masterData.limitUnits(certified.heaviest(), serviceMonth).orElse(null);
        benefitRate = certification.getBenefitRate();
        assistancePayment = certification.getAssistancePayment();
    }

    /** What a client with 介護扶助 pays himself; empty for one without. A number with H has no other insurance. */
    public OptionalInt assistance() {
        boolean alone = insuredNumber != null && insuredNumber.startsWith("H");
        if (assistancePayment != null) {
            return OptionalInt.of(assistancePayment);
        }
        return alone ? OptionalInt.of(0) : OptionalInt.empty();
    }

    /** The level whose limit holds for the whole month: the heavier one where it changed inside the month. */
    public CareLevel limitLevel() {
        return limitLevel(careLevel, previousCareLevel, levelChangedOn, serviceMonth);
    }

    /** The same of the values of a month that is not at hand as a whole. */
    public static CareLevel limitLevel(CareLevel level, CareLevel previous, LocalDate changedOn, YearMonth month) {
        return changedInside(previous, changedOn, month).isPresent() && previous.compareTo(level) > 0
                ? previous
                : level;
    }

    /** The first day of the new level where it changed inside the month; a change on the 1st is none. */
    public Optional<LocalDate> changedInside() {
        return changedInside(previousCareLevel, levelChangedOn, serviceMonth);
    }

    private static Optional<LocalDate> changedInside(CareLevel previous, LocalDate changedOn, YearMonth month) {
        boolean changes = previous != null
                && changedOn != null
                && YearMonth.from(changedOn).equals(month)
                && changedOn.getDayOfMonth() > 1;
        return changes ? Optional.of(changedOn) : Optional.empty();
    }

    /** 保険者 as of the plan. */
    public Insurer getInsurer() {
        return insurer;
    }

    public void setInsurer(Insurer insurer) {
        this.insurer = insurer;
    }

    /** 被保険者番号 as of the plan. */
    public String getInsuredNumber() {
        return insuredNumber;
    }

    public void setInsuredNumber(String insuredNumber) {
        this.insuredNumber = Texts.blankToNull(insuredNumber);
    }

    /** 要介護状態区分 as of the plan. */
    public CareLevel getCareLevel() {
        return careLevel;
    }

    public void setCareLevel(CareLevel careLevel) {
        this.careLevel = careLevel;
    }

    /** 認定状況区分 as of the plan. */
    public CertificationStatus getCertificationStatus() {
        return certificationStatus;
    }

    public void setCertificationStatus(CertificationStatus certificationStatus) {
        this.certificationStatus = certificationStatus;
    }

    /** 認定日 as of the plan. */
    public LocalDate getCertifiedOn() {
        return certifiedOn;
    }

    public void setCertifiedOn(LocalDate certifiedOn) {
        this.certifiedOn = certifiedOn;
    }

    /** 前回要介護状態区分 as of the plan. */
    public CareLevel getPreviousCareLevel() {
        return previousCareLevel;
    }

    public void setPreviousCareLevel(CareLevel previousCareLevel) {
        this.previousCareLevel = previousCareLevel;
    }

    /** 要介護状態変更日 as of the plan. */
    public LocalDate getLevelChangedOn() {
        return levelChangedOn;
    }

    public void setLevelChangedOn(LocalDate levelChangedOn) {
        this.levelChangedOn = levelChangedOn;
    }

    /** 限度額適用開始年月日 as of the plan. */
    public LocalDate getLimitFrom() {
        return limitFrom;
    }

    public void setLimitFrom(LocalDate limitFrom) {
        this.limitFrom = limitFrom;
    }

    /** 限度額適用終了年月日 as of the plan. */
    public LocalDate getLimitTo() {
        return limitTo;
    }

    public void setLimitTo(LocalDate limitTo) {
        this.limitTo = limitTo;
    }

    /** 区分支給限度基準額 in units a month. */
    public Integer getLimitUnits() {
        return limitUnits;
    }

    public void setLimitUnits(Integer limitUnits) {
        this.limitUnits = limitUnits;
    }

    /** 給付率 in percent. */
    public Integer getBenefitRate() {
        return benefitRate;
    }

    public void setBenefitRate(Integer benefitRate) {
        this.benefitRate = benefitRate;
    }

    /** 本人負担額 of a client with 介護扶助 in yen; null for a client without. */
    public Integer getAssistancePayment() {
        return assistancePayment;
    }

    public void setAssistancePayment(Integer assistancePayment) {
        this.assistancePayment = assistancePayment;
    }

    /** Which services bear what is over the limit, as the care manager chose; empty for the default. */
    public List<ExcessShare> getExcessShares() {
        return excessShares;
    }

    public void setExcessShares(List<ExcessShare> excessShares) {
        this.excessShares = List.copyOf(excessShares);
    }

    /** 作成年月日. */
    public LocalDate getCreatedOn() {
        return createdOn;
    }

    public void setCreatedOn(LocalDate createdOn) {
        this.createdOn = createdOn;
    }

    /** プラン担当業者コード. */
    public String getCareManagementOfficeNumber() {
        return careManagementOfficeNumber;
    }

    public void setCareManagementOfficeNumber(String careManagementOfficeNumber) {
        this.careManagementOfficeNumber = Texts.blankToNull(careManagementOfficeNumber);
    }

    /** The name of that office, as known here. */
    public String getCareManagementOfficeName() {
        return careManagementOfficeName;
    }

    public void setCareManagementOfficeName(String careManagementOfficeName) {
        this.careManagementOfficeName = Texts.blankToNull(careManagementOfficeName);
    }

    /** 担当ケアマネ, where it is one of our staff. */
    public Staff getCareManager() {
        return careManager;
    }

    public void setCareManager(Staff careManager) {
        this.careManager = careManager;
    }

    /** プラン担当者名. */
    public String getCareManagerName() {
        return careManagerName;
    }

    public void setCareManagerName(String careManagerName) {
        this.careManagerName = Texts.blankToNull(careManagerName);
    }

    /** 前月までの短期入所利用日数. */
    public Integer getShortStayDaysBefore() {
        return shortStayDaysBefore;
    }

    public void setShortStayDaysBefore(Integer shortStayDaysBefore) {
        this.shortStayDaysBefore = shortStayDaysBefore;
    }

    /** 合計限度超単位数, of the plan. */
    public Integer getTotalOverLimitUnits() {
        return totalOverLimitUnits;
    }

    public void setTotalOverLimitUnits(Integer totalOverLimitUnits) {
        this.totalOverLimitUnits = totalOverLimitUnits;
    }

    /** 入所前月迄利用日数, of the plan. */
    public Integer getStayDaysBefore() {
        return stayDaysBefore;
    }

    public void setStayDaysBefore(Integer stayDaysBefore) {
        this.stayDaysBefore = stayDaysBefore;
    }

    /** 入所累積利用日数, of the plan. */
    public Integer getStayDaysTotal() {
        return stayDaysTotal;
    }

    public void setStayDaysTotal(Integer stayDaysTotal) {
        this.stayDaysTotal = stayDaysTotal;
    }

    /** 同意書受付業者: number of the care-management office that holds the client's consent. */
    public String getConsentOfficeNumber() {
        return consentOfficeNumber;
    }

    public void setConsentOfficeNumber(String consentOfficeNumber) {
        this.consentOfficeNumber = Texts.blankToNull(consentOfficeNumber);
    }

    /** 更新業者コード: number of the office that last changed the plan before it was sent. */
    public String getUpdaterNumber() {
        return updaterNumber;
    }

    public void setUpdaterNumber(String updaterNumber) {
        this.updaterNumber = Texts.blankToNull(updaterNumber);
    }

    /** Why the month cannot be exported as it stands (no line, an unknown service code …), found when it was saved; null where nothing stands against it. */
    public String getUncheckedReason() {
        return uncheckedReason;
    }

    public void setUncheckedReason(String uncheckedReason) {
        this.uncheckedReason = Texts.blankToNull(uncheckedReason);
    }

    /** What looks wrong without keeping it from being sent, found when it was saved; null where nobody has looked yet. */
    public String getWarnings() {
        return warnings;
    }

    public void setWarnings(String warnings) {
        this.warnings = Texts.blankToNull(warnings);
    }

    /** Last change by a person or a job. */
    public LocalDateTime getChangedAt() {
        return changedAt;
    }

    /** The plan, or all of it, has changed. */
    public void setChangedAt(LocalDateTime changedAt) {
        this.changedAt = changedAt;
        this.planChangedAt = changedAt;
    }

    /** Last change of what a partner is sent as the plan: actuals and 状態 do not count. */
    public LocalDateTime getPlanChangedAt() {
        return planChangedAt;
    }

    /** Actuals or 状態 have changed, and the plan has not. */
    public void setActualsChangedAt(LocalDateTime at) {
        this.changedAt = at;
    }

    /** The lines of table 6, in the order of the form; the list itself, to be changed in place. */
    public List<ScheduleLine> getLines() {
        return lines;
    }

    /** Whether a person has moved its lines, which then stay as they are. */
    public boolean isOrderedByHand() {
        return orderedByHand;
    }

    public void setOrderedByHand(boolean orderedByHand) {
        this.orderedByHand = orderedByHand;
    }

    /**
     * Puts the lines in the order of the form after some were added, changed or removed, and numbers them. They stay where
     * they are in a month that a person has ordered, and in one that another office plans: its order is theirs.
     */
    public void putInOrder() {
        boolean plannedHere = Objects.equals(office.getOfficeNumber(), careManagementOfficeNumber);
        if (plannedHere && !orderedByHand) {
            orderByTime();
        } else {
            number(lines);
        }
    }

    /** Puts the lines in the order of their times, and numbers them. */
    public void orderByTime() {
        number(LineOrder.byTime(lines));
        lines.sort(Comparator.comparing(ScheduleLine::getLineNo));
    }

    private static void number(List<ScheduleLine> ordered) {
        for (int i = 0; i < ordered.size(); i++) {
            ordered.get(i).setLineNo(i + 1);
        }
    }

    /** The lines of table 7 (別表), subtotals and grand total included; the list itself, to be changed in place. */
    public List<StatementLine> getStatementLines() {
        return statementLines;
    }

    /** The totals by service type that the supplement file holds, at most nine; the list itself. */
    public List<ScheduleTypeTotal> getTypeTotals() {
        return typeTotals;
    }

    /** Adds a line at the end and ties it to this month. */
    public void addLine(ScheduleLine line) {
        line.setSchedule(this);
        lines.add(line);
    }

    /** Adds a 別表 line at the end and ties it to this month. */
    public void addStatementLine(StatementLine line) {
        line.setSchedule(this);
        statementLines.add(line);
    }

    /** Adds the total of a service type and ties it to this month. */
    public void addTypeTotal(ScheduleTypeTotal total) {
        total.setSchedule(this);
        typeTotals.add(total);
    }
}
