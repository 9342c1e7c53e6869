package careplan.print;

import careplan.base.BaseEntity;
import careplan.request.ProcessingRequest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;

/** The PDF of some consecutive clients of a print, kept until all are joined, so that a restarted job need not print them again. */
@Entity
@Table(name = "print_fragment")
public class PrintFragment extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id", nullable = false)
    private ProcessingRequest request;

    @Column(name = "first_seq", nullable = false)
    private int firstSeq;

    @NotNull
    @Lob
    @Column(name = "content", nullable = false)
    private byte[] content;

    /** The request. */
    public ProcessingRequest getRequest() {
        return request;
    }

    public void setRequest(ProcessingRequest request) {
        this.request = request;
    }

    /** The order of the first item in it. */
    public int getFirstSeq() {
        return firstSeq;
    }

    public void setFirstSeq(int firstSeq) {
        this.firstSeq = firstSeq;
    }

    /** The PDF. */
    public byte[] getContent() {
        return content;
    }

    public void setContent(byte[] content) {
        this.content = content;
    }
}
