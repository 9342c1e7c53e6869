package careplan.request;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import careplan.file.StoredFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;

/** A file that a request produced. */
@Entity
@Table(name = "result_file")
public class ResultFile extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id", nullable = false)
    private ProcessingRequest request;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "file_id", nullable = false)
    private StoredFile file;

    @Column(name = "seq", nullable = false)
    private int seq;

    @Size(max = 100)
    @Column(name = "label", length = 100)
    private String label;

    @Column(name = "fetched_at")
    private LocalDateTime fetchedAt;

    /** The request. */
    public ProcessingRequest getRequest() {
        return request;
    }

    public void setRequest(ProcessingRequest request) {
        this.request = request;
    }

    /** The file. */
    public StoredFile getFile() {
        return file;
    }

    public void setFile(StoredFile file) {
        this.file = file;
    }

    /** Order, from 1. */
    public int getSeq() {
        return seq;
    }

    public void setSeq(int seq) {
        this.seq = seq;
    }

    /** Text of its link: ダウンロード, or the name of the destination. */
    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = Texts.blankToNull(label);
    }

    /** When it was downloaded last, or null. */
    public LocalDateTime getFetchedAt() {
        return fetchedAt;
    }

    public void setFetchedAt(LocalDateTime fetchedAt) {
        this.fetchedAt = fetchedAt;
    }
}
