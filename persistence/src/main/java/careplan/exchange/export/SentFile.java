package careplan.exchange.export;

import careplan.base.BaseEntity;
import careplan.request.ProcessingRequest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A file that went to a destination: what it was called and its SHA-256, which are kept when the file itself has gone. */
@Entity
@Table(name = "sent_file")
public class SentFile extends BaseEntity {

    /** Of the clients of a unit that holds them all. */
    public static final int EVERYBODY = 0;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id", nullable = false)
    private ProcessingRequest request;

    @Column(name = "destination_seq", nullable = false)
    private int destinationSeq;

    @Column(name = "item_seq", nullable = false)
    private int itemSeq;

    @NotNull
    @Size(max = 150)
    @Column(name = "name", length = 150, nullable = false)
    private String name;

    @Column(name = "length", nullable = false)
    private long length;

    @NotNull
    @Size(max = 64)
    @Column(name = "sha256", length = 64, nullable = false)
    private String sha256;

    @Column(name = "audit_event_id")
    private Long auditEventId;

    /** For JPA. */
    protected SentFile() {}

    /**
     * A file as it was written.
     *
     * @param destinationSeq which destination of the request
     * @param itemSeq which client, where each has a unit of its own; else {@link #EVERYBODY}
     */
    public SentFile(
            ProcessingRequest request, int destinationSeq, int itemSeq, String name, long length, String sha256) {
        this.request = request;
        this.destinationSeq = destinationSeq;
        this.itemSeq = itemSeq;
        this.name = name;
        this.length = length;
        this.sha256 = sha256;
    }

    /** The request that sent it. */
    public ProcessingRequest getRequest() {
        return request;
    }

    /** Which destination of the request. */
    public int getDestinationSeq() {
        return destinationSeq;
    }

    /** Which client, where each has a unit of its own; else {@link #EVERYBODY}. */
    public int getItemSeq() {
        return itemSeq;
    }

    /** As the standard calls it. */
    public String getName() {
        return name;
    }

    /** Bytes. */
    public long getLength() {
        return length;
    }

    /** Digest of the content, in hex. */
    public String getSha256() {
        return sha256;
    }

    /** The entry of the audit log that says the same under seal; null until the files are complete. */
    public Long getAuditEventId() {
        return auditEventId;
    }

    public void setAuditEventId(Long auditEventId) {
        this.auditEventId = auditEventId;
    }
}
