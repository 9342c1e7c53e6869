package careplan.master;

import careplan.base.BaseEntity;
import careplan.file.StoredFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** マスタの取込: the file from which a job makes an edition, how it is to be read, and what came of it. */
@Entity
@Table(name = "master_intake")
public class MasterIntake extends BaseEntity {

    @NotNull
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id", nullable = false)
    private MasterEdition edition;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "file_id")
    private StoredFile file;

    /** A number and no reference: requests are purged before editions are. */
    @Column(name = "request_id")
    private Long requestId;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_missing", nullable = false)
    private boolean endsMissing;

    @Column(name = "added", nullable = false)
    private int added;

    @Column(name = "changed", nullable = false)
    private int changed;

    @Column(name = "ended", nullable = false)
    private int ended;

    @Column(name = "refused", nullable = false)
    private int refused;

    /** What is made. */
    public MasterEdition getEdition() {
        return edition;
    }

    public void setEdition(MasterEdition edition) {
        this.edition = edition;
    }

    /** The uploaded file; null once it is not needed any more. */
    public StoredFile getFile() {
        return file;
    }

    public void setFile(StoredFile file) {
        this.file = file;
    }

    /** The request whose job makes the edition; null where the server did it at its start. */
    public Long getRequestId() {
        return requestId;
    }

    public void setRequestId(Long requestId) {
        this.requestId = requestId;
    }

    /** 適用開始日 of rows that have none themselves, and from which those left out end; or null. */
    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    /** Whether the file is a whole table, so that what it leaves out ends. */
    public boolean isEndsMissing() {
        return endsMissing;
    }

    public void setEndsMissing(boolean endsMissing) {
        this.endsMissing = endsMissing;
    }

    /** Rows that were not there. */
    public int getAdded() {
        return added;
    }

    public void setAdded(int added) {
        this.added = added;
    }

    /** Rows that are different now. */
    public int getChanged() {
        return changed;
    }

    public void setChanged(int changed) {
        this.changed = changed;
    }

    /** Rows that got another last day. */
    public int getEnded() {
        return ended;
    }

    public void setEnded(int ended) {
        this.ended = ended;
    }

    /** Lines of the file that were not taken in. */
    public int getRefused() {
        return refused;
    }

    public void setRefused(int refused) {
        this.refused = refused;
    }
}
