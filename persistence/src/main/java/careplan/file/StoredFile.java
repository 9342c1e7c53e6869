package careplan.file;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import careplan.office.Office;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;

/** A file kept in the database, uploaded or produced. */
@Entity
@Table(name = "stored_file")
public class StoredFile extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "office_id", nullable = false)
    private Office office;

    @NotNull
    @Size(max = 200)
    @Column(name = "name", length = 200, nullable = false)
    private String name;

    @NotNull
    @Size(max = 100)
    @Column(name = "media_type", length = 100, nullable = false)
    private String mediaType;

    @Column(name = "length", nullable = false)
    private long length;

    @Size(max = 64)
    @Column(name = "sha256", length = 64)
    private String sha256;

    @Column(name = "complete", nullable = false)
    private boolean complete;

    @NotNull
    @Column(name = "created_at", nullable = false)
    private LocalDateTime createdAt;

    /** Whose data it holds. */
    public Office getOffice() {
        return office;
    }

    public void setOffice(Office office) {
        this.office = office;
    }

    /** File name, as shown and downloaded. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Texts.blankToNull(name);
    }

    /** Media type. */
    public String getMediaType() {
        return mediaType;
    }

    public void setMediaType(String mediaType) {
        this.mediaType = Texts.blankToNull(mediaType);
    }

    /** Bytes. */
    public long getLength() {
        return length;
    }

    public void setLength(long length) {
        this.length = length;
    }

    /** Digest of the content in hex, set when complete. */
    public String getSha256() {
        return sha256;
    }

    public void setSha256(String sha256) {
        this.sha256 = Texts.blankToNull(sha256);
    }

    /** False while it is being written. */
    public boolean isComplete() {
        return complete;
    }

    public void setComplete(boolean complete) {
        this.complete = complete;
    }

    /** When it was begun. */
    public LocalDateTime getCreatedAt() {
        return createdAt;
    }

    public void setCreatedAt(LocalDateTime createdAt) {
        this.createdAt = createdAt;
    }
}
