package careplan.exchange.receive;

import careplan.base.BaseEntity;
import careplan.exchange.FileKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;

/** Consecutive rows of one received record in one file. CSV text of which the first column is the line number in the file. */
@Entity
@Table(name = "received_part")
public class ReceivedPart extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "record_id", nullable = false)
    private ReceivedRecord record;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "file_id", nullable = false)
    private ReceivedFile file;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "file_kind", length = 30, nullable = false)
    private FileKind fileKind;

    @Column(name = "first_line", nullable = false)
    private int firstLine;

    @NotNull
    @Lob
    @Column(name = "content", nullable = false)
    private String content;

    /** The record. */
    public ReceivedRecord getRecord() {
        return record;
    }

    public void setRecord(ReceivedRecord record) {
        this.record = record;
    }

    /** The file. */
    public ReceivedFile getFile() {
        return file;
    }

    public void setFile(ReceivedFile file) {
        this.file = file;
    }

    /** Which file. */
    public FileKind getFileKind() {
        return fileKind;
    }

    public void setFileKind(FileKind fileKind) {
        this.fileKind = fileKind;
    }

    /** Line number of the first row. */
    public int getFirstLine() {
        return firstLine;
    }

    public void setFirstLine(int firstLine) {
        this.firstLine = firstLine;
    }

    /** The rows. */
    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }
}
