package careplan.exchange.export;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import careplan.client.Client;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.office.Office;
import careplan.request.ProcessingRequest;
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

/** That a client's data were sent to a destination: 出力日, the record for inspections, and what a deletion may delete. */
@Entity
@Table(name = "sent_record")
public class SentRecord extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id", nullable = false)
    private ProcessingRequest request;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "office_id", nullable = false)
    private Office office;

    @Column(name = "item_seq", nullable = false)
    private int itemSeq;

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
    @Enumerated(EnumType.STRING)
    @Column(name = "data_kind", length = 30, nullable = false)
    private DataKind dataKind;

    @NotNull
    @Column(name = "exchange_version", length = 30, nullable = false)
    private ExchangeVersion exchangeVersion;

    @Column(name = "service_month")
    private YearMonth serviceMonth;

    @Column(name = "parcel", nullable = false)
    private int parcel;

    @Column(name = "destination_seq", nullable = false)
    private int destinationSeq;

    @NotNull
    @Size(max = 10)
    @Column(name = "destination_number", length = 10, nullable = false)
    private String destinationNumber;

    @Size(max = 2)
    @Column(name = "destination_service_type", length = 2)
    private String destinationServiceType;

    @Size(max = 2)
    @Column(name = "sender_service_type", length = 2)
    private String senderServiceType;

    @NotNull
    @Size(max = 6)
    @Column(name = "insurer_number", length = 6, nullable = false)
    private String insurerNumber;

    @NotNull
    @Size(max = 10)
    @Column(name = "insured_number", length = 10, nullable = false)
    private String insuredNumber;

    @Column(name = "key_date")
    private LocalDate keyDate;

    @Size(max = 1000)
    @Column(name = "services", length = 1000)
    private String services;

    @NotNull
    @Size(max = 14)
    @Column(name = "serial", length = 14, nullable = false)
    private String serial;

    @Column(name = "exported_at")
    private LocalDateTime exportedAt;

    @Column(name = "deleted_at")
    private LocalDateTime deletedAt;

    /** The request that sent it. */
    public ProcessingRequest getRequest() {
        return request;
    }

    public void setRequest(ProcessingRequest request) {
        this.request = request;
    }

    /** The sender. */
    public Office getOffice() {
        return office;
    }

    public void setOffice(Office office) {
        this.office = office;
    }

    /** Which item of the request. */
    public int getItemSeq() {
        return itemSeq;
    }

    public void setItemSeq(int itemSeq) {
        this.itemSeq = itemSeq;
    }

    /** Whose data. */
    public Client getClient() {
        return client;
    }

    /** Takes the kana of the client as well, by which 削除出力 sorts. */
    public void setClient(Client client) {
        this.client = client;
        this.clientKana = client.getKana();
    }

    /** The client's kana once more, so that an index holds the records in the order of the list. */
    public String getClientKana() {
        return clientKana;
    }

    /** What. */
    public DataKind getDataKind() {
        return dataKind;
    }

    public void setDataKind(DataKind dataKind) {
        this.dataKind = dataKind;
    }

    /** V3 or V4. */
    public ExchangeVersion getExchangeVersion() {
        return exchangeVersion;
    }

    public void setExchangeVersion(ExchangeVersion exchangeVersion) {
        this.exchangeVersion = exchangeVersion;
    }

    /** Which month; null for documents, which {@link #getKeyDate} tells apart. */
    public YearMonth getServiceMonth() {
        return serviceMonth;
    }

    public void setServiceMonth(YearMonth serviceMonth) {
        this.serviceMonth = serviceMonth;
    }

    /** Which of the item's parcels. */
    public int getParcel() {
        return parcel;
    }

    public void setParcel(int parcel) {
        this.parcel = parcel;
    }

    /** Which destination of the request. */
    public int getDestinationSeq() {
        return destinationSeq;
    }

    public void setDestinationSeq(int destinationSeq) {
        this.destinationSeq = destinationSeq;
    }

    /** To whom. */
    public String getDestinationNumber() {
        return destinationNumber;
    }

    public void setDestinationNumber(String destinationNumber) {
        this.destinationNumber = Texts.blankToNull(destinationNumber);
    }

    /** 送信先サービス種類; null in V3. */
    public String getDestinationServiceType() {
        return destinationServiceType;
    }

    public void setDestinationServiceType(String destinationServiceType) {
        this.destinationServiceType = Texts.blankToNull(destinationServiceType);
    }

    /** 送信元サービス種類; null in V3. */
    public String getSenderServiceType() {
        return senderServiceType;
    }

    public void setSenderServiceType(String senderServiceType) {
        this.senderServiceType = Texts.blankToNull(senderServiceType);
    }

    /** 保険者番号 as it was sent: what a deletion must name, even when the client's number has changed since. */
    public String getInsurerNumber() {
        return insurerNumber;
    }

    public void setInsurerNumber(String insurerNumber) {
        this.insurerNumber = Texts.blankToNull(insurerNumber);
    }

    /** 被保険者番号 as it was sent. */
    public String getInsuredNumber() {
        return insuredNumber;
    }

    public void setInsuredNumber(String insuredNumber) {
        this.insuredNumber = Texts.blankToNull(insuredNumber);
    }

    /** The date that is the key of a document; null for months. */
    public LocalDate getKeyDate() {
        return keyDate;
    }

    public void setKeyDate(LocalDate keyDate) {
        this.keyDate = keyDate;
    }

    /** Whose actuals were in it: provider number and service type as {@code 2870100019-15}, separated by commas; else null. */
    public String getServices() {
        return services;
    }

    public void setServices(String services) {
        this.services = Texts.blankToNull(services);
    }

    /** 連番 of its unit. */
    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = Texts.blankToNull(serial);
    }

    /** 出力日: set once the files are complete. */
    public LocalDateTime getExportedAt() {
        return exportedAt;
    }

    public void setExportedAt(LocalDateTime exportedAt) {
        this.exportedAt = exportedAt;
    }

    /** When its deletion was sent to this destination; null while it counts as sent. */
    public LocalDateTime getDeletedAt() {
        return deletedAt;
    }

    public void setDeletedAt(LocalDateTime deletedAt) {
        this.deletedAt = deletedAt;
    }
}
