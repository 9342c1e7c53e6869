package careplan.exchange.export;

import careplan.base.BaseEntity;
import careplan.exchange.FileKind;
import careplan.request.ProcessingRequest;
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

/** The rows or the picture of one client in one file of an export, kept until the files are assembled, so that a restarted job need not compute them again. */
@Entity
@Table(name = "export_fragment")
public class ExportFragment extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id", nullable = false)
    private ProcessingRequest request;

    @Column(name = "item_seq", nullable = false)
    private int itemSeq;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "file_kind", length = 30, nullable = false)
    private FileKind fileKind;

    @Column(name = "parcel", nullable = false)
    private int parcel;

    @Column(name = "image_no", nullable = false)
    private int imageNo;

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

    /** Which item it belongs to. */
    public int getItemSeq() {
        return itemSeq;
    }

    public void setItemSeq(int itemSeq) {
        this.itemSeq = itemSeq;
    }

    /** Which file. */
    public FileKind getFileKind() {
        return fileKind;
    }

    public void setFileKind(FileKind fileKind) {
        this.fileKind = fileKind;
    }

    /** Which of the item's parcels: rows that go to the same destinations. */
    public int getParcel() {
        return parcel;
    }

    public void setParcel(int parcel) {
        this.parcel = parcel;
    }

    /** The number of the picture that it is, as in the picture's file name; 0 for rows. */
    public int getImageNo() {
        return imageNo;
    }

    public void setImageNo(int imageNo) {
        this.imageNo = imageNo;
    }

    /** The rows as they stand in the file (MS932), or the picture. */
    public byte[] getContent() {
        return content;
    }

    public void setContent(byte[] content) {
        this.content = content;
    }
}
