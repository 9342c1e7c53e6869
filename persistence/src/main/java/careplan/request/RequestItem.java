package careplan.request;

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

/** One chosen thing of a request: a month to export, a unit to take in, a received record to apply. */
@Entity
@Table(name = "request_item")
public class RequestItem extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id", nullable = false)
    private ProcessingRequest request;

    @Column(name = "seq", nullable = false)
    private int seq;

    @Column(name = "target_id", nullable = false)
    private long targetId;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 30, nullable = false)
    private ItemState state;

    @Size(max = 1000)
    @Column(name = "message", length = 1000)
    private String message;

    @Column(name = "attempts", nullable = false)
    private int attempts;

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

    /** The id of the chosen entity; its kind follows from the request. */
    public long getTargetId() {
        return targetId;
    }

    public void setTargetId(long targetId) {
        this.targetId = targetId;
    }

    /** How far it has come. */
    public ItemState getState() {
        return state;
    }

    public void setState(ItemState state) {
        this.state = state;
    }

    /** Why it failed, or what to heed. */
    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = Texts.blankToNull(message);
    }

    /** How often it has been begun since the request last ended in good order: what is above 0 then has died with its server. */
    public int getAttempts() {
        return attempts;
    }
}
