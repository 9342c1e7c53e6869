package careplan.exchange.receive;

import careplan.base.BaseEntity;
import careplan.base.JapanTime;
import careplan.base.Texts;
import careplan.client.CareLevel;
import careplan.client.Client;
import careplan.exchange.DataKind;
import careplan.office.Office;
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
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/** One client of a received unit: what 印刷・取込 lists, prints and applies. */
@Entity
@Table(name = "received_record")
public class ReceivedRecord extends BaseEntity {

    /** A deletion comes before what was sent anew in the same second; what is only checked yet is the last to come. */
    private static final Comparator<ReceivedRecord> ORDER = Comparator.comparing(ReceivedRecord::getSendOrder)
            .thenComparing(record -> !record.dataKind.deletion())
            .thenComparing(record -> record.transmission.getSerial())
            .thenComparing(BaseEntity::getId, Comparator.nullsLast(Comparator.naturalOrder()));

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "transmission_id", nullable = false)
    private Transmission transmission;

    @NotNull
    @Size(max = 14)
    @Column(name = "send_order", length = 14, nullable = false)
    private String sendOrder;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "office_id", nullable = false)
    private Office office;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "data_kind", length = 30, nullable = false)
    private DataKind dataKind;

    @NotNull
    @Size(max = 6)
    @Column(name = "insurer_number", length = 6, nullable = false)
    private String insurerNumber;

    @NotNull
    @Size(max = 10)
    @Column(name = "insured_number", length = 10, nullable = false)
    private String insuredNumber;

    @Column(name = "service_month")
    private YearMonth serviceMonth;

    @Column(name = "key_date")
    private LocalDate keyDate;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "client_id")
    private Client client;

    @Column(name = "client_assigned", nullable = false)
    private boolean clientAssigned;

    @Size(max = 60)
    @Column(name = "client_name", length = 60)
    private String clientName;

    @Size(max = 60)
    @Column(name = "client_kana", length = 60)
    private String clientKana;

    @Enumerated(EnumType.STRING)
    @Column(name = "care_level", length = 30)
    private CareLevel careLevel;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 30, nullable = false)
    private RecordState state = RecordState.READY;

    @Size(max = 1000)
    @Column(name = "messages", length = 1000)
    private String messages;

    @Column(name = "applied_at")
    private LocalDateTime appliedAt;

    /** The unit. */
    public Transmission getTransmission() {
        return transmission;
    }

    public void setTransmission(Transmission transmission) {
        this.transmission = transmission;
        sendOrder = transmission.getSendOrder();
    }

    /** Its place among the records with its key: that of its unit, until a person says that it counts as the latest. */
    public String getSendOrder() {
        return sendOrder;
    }

    /** Whether it was sent after another one with the same key: of any two exactly one was. */
    public boolean isAfter(ReceivedRecord other) {
        return ORDER.compare(this, other) > 0;
    }

    /**
     * Makes it the latest, over others that a serial out of order had put after it; it can be taken over again.
     *
     * @param after records with its key that come after it now
     */
    public void putAfter(List<ReceivedRecord> after) {
        String last = after.stream()
                .map(ReceivedRecord::getSendOrder)
                .max(Comparator.naturalOrder())
                .orElse(sendOrder);
        sendOrder = SendSerial.next(last, JapanTime.now());
        moveTo(RecordState.READY);
    }

    /** The own office that received it. */
    public Office getOffice() {
        return office;
    }

    public void setOffice(Office office) {
        this.office = office;
    }

    /** What it holds. */
    public DataKind getDataKind() {
        return dataKind;
    }

    public void setDataKind(DataKind dataKind) {
        this.dataKind = dataKind;
    }

    /** 保険者番号 as in the file. */
    public String getInsurerNumber() {
        return insurerNumber;
    }

    public void setInsurerNumber(String insurerNumber) {
        this.insurerNumber = Texts.blankToNull(insurerNumber);
    }

    /** 被保険者番号 as in the file. */
    public String getInsuredNumber() {
        return insuredNumber;
    }

    public void setInsuredNumber(String insuredNumber) {
        this.insuredNumber = Texts.blankToNull(insuredNumber);
    }

    /** 対象年月. */
    public YearMonth getServiceMonth() {
        return serviceMonth;
    }

    public void setServiceMonth(YearMonth serviceMonth) {
        this.serviceMonth = serviceMonth;
    }

    /** 計画作成日, or 相談日, for files without a month. */
    public LocalDate getKeyDate() {
        return keyDate;
    }

    public void setKeyDate(LocalDate keyDate) {
        this.keyDate = keyDate;
    }

    /** The client it was matched with. */
    public Client getClient() {
        return client;
    }

    public void setClient(Client client) {
        this.client = client;
    }

    /** Whether a person has said that it is this client's, whatever numbers are registered. */
    public boolean isClientAssigned() {
        return clientAssigned;
    }

    public void setClientAssigned(boolean clientAssigned) {
        this.clientAssigned = clientAssigned;
    }

    /** Name in the file; the client's as registered where the file has no names. */
    public String getClientName() {
        return clientName;
    }

    public void setClientName(String clientName) {
        this.clientName = Texts.blankToNull(clientName);
    }

    /** Kana likewise. */
    public String getClientKana() {
        return clientKana;
    }

    public void setClientKana(String clientKana) {
        this.clientKana = Texts.blankToNull(clientKana);
    }

    /** Care level in the file. */
    public CareLevel getCareLevel() {
        return careLevel;
    }

    public void setCareLevel(CareLevel careLevel) {
        this.careLevel = careLevel;
    }

    /** How far it has come. */
    public RecordState getState() {
        return state;
    }

    /**
     * Moves it to another state; a new one is 未取込.
     *
     * @throws IllegalStateException if the table of RecordState does not have it
     */
    public void moveTo(RecordState next) {
        state = state.to(next);
    }

    /** Errors and warnings, as lists show them. */
    public String getMessages() {
        return messages;
    }

    public void setMessages(String messages) {
        this.messages = Texts.blankToNull(messages);
    }

    /** When it was last applied. */
    public LocalDateTime getAppliedAt() {
        return appliedAt;
    }

    public void setAppliedAt(LocalDateTime appliedAt) {
        this.appliedAt = appliedAt;
    }
}
