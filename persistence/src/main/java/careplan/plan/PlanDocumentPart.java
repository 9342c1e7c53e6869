package careplan.plan;

import careplan.base.BaseEntity;
import careplan.exchange.ExchangeVersion;
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

/** The rows of one file kind of a plan document, as CSV text in the fields of a layout. */
@Entity
@Table(name = "plan_document_part")
public class PlanDocumentPart extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id", nullable = false)
    private PlanDocument document;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "file_kind", length = 30, nullable = false)
    private FileKind fileKind;

    @NotNull
    @Column(name = "layout_version", length = 30, nullable = false)
    private ExchangeVersion layoutVersion;

    @NotNull
    @Lob
    @Column(name = "content", nullable = false)
    private String content;

    /** The document it belongs to. */
    public PlanDocument getDocument() {
        return document;
    }

    public void setDocument(PlanDocument document) {
        this.document = document;
    }

    /** Which file's rows they are. */
    public FileKind getFileKind() {
        return fileKind;
    }

    public void setFileKind(FileKind fileKind) {
        this.fileKind = fileKind;
    }

    /** The version of the layout in which the content is written. */
    public ExchangeVersion getLayoutVersion() {
        return layoutVersion;
    }

    public void setLayoutVersion(ExchangeVersion layoutVersion) {
        this.layoutVersion = layoutVersion;
    }

    /** The rows: Unicode CSV in the order and number of the layout's fields, lines ended by CRLF. */
    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }
}
