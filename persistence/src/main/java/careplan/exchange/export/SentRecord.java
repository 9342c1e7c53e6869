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

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "data_kind", length = 30, nullable = false)
    private DataKind dataKind;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "exchange_version", length = 30, nullable = false)
    private ExchangeVersion exchangeVersion;

    @Column(name = "service_month")
    private YearMonth serviceMonth;

    @NotNull
    @Size(max = 10)
    @Column(name = "destination_number", length = 10, nullable = false)
    private String destinationNumber;

    @NotNull
    @Size(max = 14)
    @Column(name = "serial", length = 14, nullable = false)
    private String serial;

    @Column(name = "exported_at")
    private LocalDateTime exportedAt;

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

    public void setClient(Client client) {
        this.client = client;
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

    /** Which month. */
    public YearMonth getServiceMonth() {
        return serviceMonth;
    }

    public void setServiceMonth(YearMonth serviceMonth) {
        this.serviceMonth = serviceMonth;
    }

    /** To whom. */
    public String getDestinationNumber() {
        return destinationNumber;
    }

    public void setDestinationNumber(String destinationNumber) {
        this.destinationNumber = Texts.blankToNull(destinationNumber);
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
}
