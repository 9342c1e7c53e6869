package careplan.exchange.receive;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.office.Office;
import careplan.staff.Staff;
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
import java.time.LocalDateTime;
import java.time.YearMonth;

/** 送信単位: the received files that share one 連番. */
@Entity
@Table(name = "transmission")
public class Transmission extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "office_id", nullable = false)
    private Office office;

    @NotNull
    @Column(name = "exchange_version", length = 30, nullable = false)
    private ExchangeVersion exchangeVersion;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "data_kind", length = 30, nullable = false)
    private DataKind dataKind;

    @NotNull
    @Size(max = 10)
    @Column(name = "sender_number", length = 10, nullable = false)
    private String senderNumber;

    @Size(max = 2)
    @Column(name = "sender_service_type", length = 2)
    private String senderServiceType;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sender_id")
    private Office sender;

    @NotNull
    @Size(max = 10)
    @Column(name = "destination_number", length = 10, nullable = false)
    private String destinationNumber;

    @Size(max = 2)
    @Column(name = "destination_service_type", length = 2)
    private String destinationServiceType;

    @Column(name = "service_month")
    private YearMonth serviceMonth;

    @NotNull
    @Size(max = 14)
    @Column(name = "serial", length = 14, nullable = false)
    private String serial;

    @NotNull
    @Size(max = 14)
    @Column(name = "send_order", length = 14, nullable = false)
    private String sendOrder;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "completes_id")
    private Transmission completes;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 30, nullable = false)
    private TransmissionState state = TransmissionState.UPLOADED;

    @Size(max = 120)
    @Column(name = "received_key", length = 120)
    private String receivedKey;

    @Column(name = "client_count", nullable = false)
    private int clientCount;

    @Column(name = "error_count", nullable = false)
    private int errorCount;

    @Column(name = "warning_count", nullable = false)
    private int warningCount;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "uploaded_by_id", nullable = false)
    private Staff uploadedBy;

    @NotNull
    @Column(name = "uploaded_at", nullable = false)
    private LocalDateTime uploadedAt;

    @Column(name = "received_at")
    private LocalDateTime receivedAt;

    /** The own office it is addressed to. */
    public Office getOffice() {
        return office;
    }

    public void setOffice(Office office) {
        this.office = office;
    }

    /** V3 or V4. */
    public ExchangeVersion getExchangeVersion() {
        return exchangeVersion;
    }

    public void setExchangeVersion(ExchangeVersion exchangeVersion) {
        this.exchangeVersion = exchangeVersion;
    }

    /** What it holds. */
    public DataKind getDataKind() {
        return dataKind;
    }

    public void setDataKind(DataKind dataKind) {
        this.dataKind = dataKind;
    }

    /** 送信元事業所番号. */
    public String getSenderNumber() {
        return senderNumber;
    }

    public void setSenderNumber(String senderNumber) {
        this.senderNumber = Texts.blankToNull(senderNumber);
    }

    /** 送信元サービス種類 (V4). */
    public String getSenderServiceType() {
        return senderServiceType;
    }

    public void setSenderServiceType(String senderServiceType) {
        this.senderServiceType = Texts.blankToNull(senderServiceType);
    }

    /** 送信元事業所 as registered here. */
    public Office getSender() {
        return sender;
    }

    public void setSender(Office sender) {
        this.sender = sender;
    }

    /** 送信先事業所番号. */
    public String getDestinationNumber() {
        return destinationNumber;
    }

    public void setDestinationNumber(String destinationNumber) {
        this.destinationNumber = Texts.blankToNull(destinationNumber);
    }

    /** 送信先サービス種類 (V4). */
    public String getDestinationServiceType() {
        return destinationServiceType;
    }

    public void setDestinationServiceType(String destinationServiceType) {
        this.destinationServiceType = Texts.blankToNull(destinationServiceType);
    }

    /** 対象年月, for files of a month. */
    public YearMonth getServiceMonth() {
        return serviceMonth;
    }

    public void setServiceMonth(YearMonth serviceMonth) {
        this.serviceMonth = serviceMonth;
    }

    /** 連番. */
    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = Texts.blankToNull(serial);
        sendOrder = SendSerial.order(serial, uploadedAt);
    }

    /** Its place among the units of its sender, fourteen digits: see {@link SendSerial#order}. */
    public String getSendOrder() {
        return sendOrder;
    }

    /** The unit taken in before that lacked these files; null for a unit by itself. */
    public Transmission getCompletes() {
        return completes;
    }

    public void setCompletes(Transmission completes) {
        this.completes = completes;
    }

    /** The unit to which the records belong: itself, or the one that it completes. */
    public Transmission whole() {
        return completes == null ? this : completes;
    }

    /** How far it has come. */
    public TransmissionState getState() {
        return state;
    }

    /** Whether it was uploaded and checked, and nobody has had it taken in. */
    public boolean isWaiting() {
        return state == TransmissionState.UPLOADED || state == TransmissionState.REJECTED;
    }

    /**
     * Moves it to another state; a new one is uploaded.
     *
     * @throws IllegalStateException if the table of TransmissionState does not have it
     */
    public void moveTo(TransmissionState next) {
        state = state.to(next);
    }

    /** What makes it unique once taken in: version, kind, sender, destination, month and serial; null before. */
    public String getReceivedKey() {
        return receivedKey;
    }

    public void setReceivedKey(String receivedKey) {
        this.receivedKey = Texts.blankToNull(receivedKey);
    }

    /** Clients in it, as checked. */
    public int getClientCount() {
        return clientCount;
    }

    public void setClientCount(int clientCount) {
        this.clientCount = clientCount;
    }

    /** Errors found. */
    public int getErrorCount() {
        return errorCount;
    }

    public void setErrorCount(int errorCount) {
        this.errorCount = errorCount;
    }

    /** Warnings found. */
    public int getWarningCount() {
        return warningCount;
    }

    public void setWarningCount(int warningCount) {
        this.warningCount = warningCount;
    }

    /** Who uploaded it. */
    public Staff getUploadedBy() {
        return uploadedBy;
    }

    public void setUploadedBy(Staff uploadedBy) {
        this.uploadedBy = uploadedBy;
    }

    /** When. */
    public LocalDateTime getUploadedAt() {
        return uploadedAt;
    }

    public void setUploadedAt(LocalDateTime uploadedAt) {
        this.uploadedAt = uploadedAt;
        if (serial != null) {
            sendOrder = SendSerial.order(serial, uploadedAt);
        }
    }

    /** When it was taken in. */
    public LocalDateTime getReceivedAt() {
        return receivedAt;
    }

    public void setReceivedAt(LocalDateTime receivedAt) {
        this.receivedAt = receivedAt;
    }
}
