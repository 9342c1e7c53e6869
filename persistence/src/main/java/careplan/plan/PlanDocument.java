package careplan.plan;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import careplan.client.Client;
import careplan.client.Insurer;
import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.office.Office;
import careplan.staff.Staff;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One version of a plan document of a client, as one office keeps it: a 居宅サービス計画書 (tables 1 to 3), a 利用者基本情報 or
 * a 介護予防サービス・支援計画書.
 *
 * <p>Its fields are kept as the rows of the standard's files ({@link PlanDocumentPart}), described by the layouts: what
 * was received is then kept to the last field, and a new version of the standard needs no new column. Only what lists
 * search for and what keys need stands in columns of its own.
 */
@Entity
@Table(name = "plan_document")
public class PlanDocument extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "office_id", nullable = false)
    private Office office;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "client_id", nullable = false)
    private Client client;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "data_kind", length = 30, nullable = false)
    private DataKind dataKind;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "insurer_id", nullable = false)
    private Insurer insurer;

    @NotNull
    @Size(max = 10)
    @Column(name = "insured_number", length = 10, nullable = false)
    private String insuredNumber;

    @NotNull
    @Column(name = "key_date", nullable = false)
    private LocalDate keyDate;

    @Column(name = "created_on")
    private LocalDate createdOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "care_manager_id")
    private Staff careManager;

    @Size(max = 60)
    @Column(name = "author_name", length = 60)
    private String authorName;

    @NotNull
    @Column(name = "changed_at", nullable = false)
    private LocalDateTime changedAt;

    @OneToMany(mappedBy = "document", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("fileKind")
    private List<PlanDocumentPart> parts = new ArrayList<>();

    @OneToMany(mappedBy = "document", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("seq")
    private List<PlanDocumentImage> images = new ArrayList<>();

    /** The office that keeps this record; nobody else sees it. */
    public Office getOffice() {
        return office;
    }

    public void setOffice(Office office) {
        this.office = office;
    }

    /** Whose document. */
    public Client getClient() {
        return client;
    }

    public void setClient(Client client) {
        this.client = client;
    }

    /** CARE_PLAN, CLIENT_PROFILE or PREVENTIVE_PLAN. */
    public DataKind getDataKind() {
        return dataKind;
    }

    public void setDataKind(DataKind dataKind) {
        this.dataKind = dataKind;
    }

    /** 保険者. */
    public Insurer getInsurer() {
        return insurer;
    }

    public void setInsurer(Insurer insurer) {
        this.insurer = insurer;
    }

    /** 被保険者番号. */
    public String getInsuredNumber() {
        return insuredNumber;
    }

    public void setInsuredNumber(String insuredNumber) {
        this.insuredNumber = Texts.blankToNull(insuredNumber);
    }

    /** 居宅サービス計画作成（変更）日, 相談日 or 計画作成(変更)日: tells the versions of a client's document apart. */
    public LocalDate getKeyDate() {
        return keyDate;
    }

    public void setKeyDate(LocalDate keyDate) {
        this.keyDate = keyDate;
    }

    /** 作成年月日, where the document has one beside its key date. */
    public LocalDate getCreatedOn() {
        return createdOn;
    }

    public void setCreatedOn(LocalDate createdOn) {
        this.createdOn = createdOn;
    }

    /** 担当ケアマネ, where it is one of our staff. */
    public Staff getCareManager() {
        return careManager;
    }

    public void setCareManager(Staff careManager) {
        this.careManager = careManager;
    }

    /** Who wrote it, as the document says. */
    public String getAuthorName() {
        return authorName;
    }

    public void setAuthorName(String authorName) {
        this.authorName = Texts.blankToNull(authorName);
    }

    /** Last change by a person or a job. */
    public LocalDateTime getChangedAt() {
        return changedAt;
    }

    public void setChangedAt(LocalDateTime changedAt) {
        this.changedAt = changedAt;
    }

    /** Its parts, one a file kind; the list itself, to be changed in place. */
    public List<PlanDocumentPart> getParts() {
        return parts;
    }

    /** The part of this kind, if it has one. */
    public Optional<PlanDocumentPart> part(FileKind kind) {
        return parts.stream().filter(part -> part.getFileKind() == kind).findFirst();
    }

    /** Its pictures, in the order of their names; the list itself, to be changed in place. */
    public List<PlanDocumentImage> getImages() {
        return images;
    }
}
