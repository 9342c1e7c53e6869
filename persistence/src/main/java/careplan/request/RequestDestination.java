package careplan.request;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A destination chosen in the confirmation of an export: an office and, in V4, the service types on both sides. */
@Entity
@Table(name = "request_destination")
public class RequestDestination extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id", nullable = false)
    private ProcessingRequest request;

    @Column(name = "seq", nullable = false)
    private int seq;

    @NotNull
    @Size(max = 10)
    @Column(name = "office_number", length = 10, nullable = false)
    private String officeNumber;

    @Size(max = 100)
    @Column(name = "office_name", length = 100)
    private String officeName;

    @Size(max = 2)
    @Column(name = "service_type", length = 2)
    private String serviceType;

    @Size(max = 2)
    @Column(name = "sender_service_type", length = 2)
    private String senderServiceType;

    @Column(name = "one_by_one", nullable = false)
    private boolean oneByOne;

    /** The request. */
    public ProcessingRequest getRequest() {
        return request;
    }

    public void setRequest(ProcessingRequest request) {
        this.request = request;
    }

    /** Order, from 1. */
    public int getSeq() {
        return seq;
    }

    public void setSeq(int seq) {
        this.seq = seq;
    }

    /** 送信先事業所番号. */
    public String getOfficeNumber() {
        return officeNumber;
    }

    public void setOfficeNumber(String officeNumber) {
        this.officeNumber = Texts.blankToNull(officeNumber);
    }

    /** Its name. */
    public String getOfficeName() {
        return officeName;
    }

    /** Its name, or its number where no name is known: what a person reads. */
    public String label() {
        return officeName == null ? officeNumber : officeName;
    }

    public void setOfficeName(String officeName) {
        this.officeName = Texts.blankToNull(officeName);
    }

    /** 送信先サービス種類; null in V3, whose files do not name it. */
    public String getServiceType() {
        return serviceType;
    }

    public void setServiceType(String serviceType) {
        this.serviceType = Texts.blankToNull(serviceType);
    }

    /** 送信元サービス種類: as what we send; null in V3. */
    public String getSenderServiceType() {
        return senderServiceType;
    }

    public void setSenderServiceType(String senderServiceType) {
        this.senderServiceType = Texts.blankToNull(senderServiceType);
    }

    /** Whether each client goes there in a unit of its own; as the partner was set when the export was asked for. */
    public boolean isOneByOne() {
        return oneByOne;
    }

    public void setOneByOne(boolean oneByOne) {
        this.oneByOne = oneByOne;
    }
}
