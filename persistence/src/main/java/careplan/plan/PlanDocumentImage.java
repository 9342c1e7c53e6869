package careplan.plan;

import careplan.base.BaseEntity;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;

/** A picture of a plan document (家族構成), kept byte for byte. */
@Entity
@Table(name = "plan_document_image")
public class PlanDocumentImage extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id", nullable = false)
    private PlanDocument document;

    @Column(name = "seq", nullable = false)
    private int seq;

    @NotNull
    @Lob
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "content", nullable = false)
    private byte[] content;

    /** The document it belongs to. */
    public PlanDocument getDocument() {
        return document;
    }

    public void setDocument(PlanDocument document) {
        this.document = document;
    }

    /** The number at the end of its file name, from 1. */
    public int getSeq() {
        return seq;
    }

    public void setSeq(int seq) {
        this.seq = seq;
    }

    /** The JPEG. */
    public byte[] getContent() {
        return content;
    }

    public void setContent(byte[] content) {
        this.content = content;
    }
}
