package careplan.plan;

import careplan.client.Client;
import careplan.exchange.FileKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A plan document as a page edits it. */
public class DocumentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PlanKind kind;
    private final long clientId;
    private final Map<FileKind, SheetForm> sheets = new EnumMap<>(FileKind.class);
    private Long id;
    private int version;
    private String clientCode;
    private String clientName;
    private String clientKana;
    private String insured;
    private LocalDate keyDate;
    private Long careManagerId;
    private boolean picture;
    private Long newPicture;
    private Long pictureOf;

    DocumentForm(PlanKind kind, long clientId) {
        this.kind = kind;
        this.clientId = clientId;
        kind.files().forEach(file -> sheets.put(file, new SheetForm(file)));
    }

    /** A copy that nothing done to this one changes. */
    public DocumentForm copy() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (DocumentForm) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null for one that is not kept yet. */
    public Long getId() {
        return id;
    }

    void setId(Long id) {
        this.id = id;
    }

    /** As it was read. */
    public int getVersion() {
        return version;
    }

    void setVersion(int version) {
        this.version = version;
    }

    public PlanKind getKind() {
        return kind;
    }

    /** Whose. */
    public long getClientId() {
        return clientId;
    }

    public String getClientCode() {
        return clientCode;
    }

    public String getClientName() {
        return clientName;
    }

    public String getClientKana() {
        return clientKana;
    }

    void setClient(Client client) {
        clientCode = client.getCode();
        clientKana = client.getKana();
        clientName = client.getName();
    }

    /** 保険者 and 被保険者番号 as {@link Insured#key()}. */
    public String getInsured() {
        return insured;
    }

    public void setInsured(String insured) {
        this.insured = insured;
    }

    /** The date that tells versions apart. */
    public LocalDate getKeyDate() {
        return keyDate;
    }

    public void setKeyDate(LocalDate keyDate) {
        this.keyDate = keyDate;
    }

    /** 担当ケアマネ, or null. */
    public Long getCareManagerId() {
        return careManagerId;
    }

    public void setCareManagerId(Long careManagerId) {
        this.careManagerId = careManagerId;
    }

    /** The sheet of a file. */
    public SheetForm sheet(FileKind file) {
        return sheets.get(file);
    }

    /** The sheet with one row. */
    public SheetForm head() {
        return sheets.get(kind.head());
    }

    /** All sheets, the head first. */
    public List<SheetForm> getSheets() {
        return List.copyOf(sheets.values());
    }

    /** Whether it has a picture, kept or about to be. */
    public boolean isPicture() {
        return picture;
    }

    void setPicture(boolean picture) {
        this.picture = picture;
    }

    /** The uploaded picture that is to replace the kept one, see {@link PlanPictures}; or null. */
    public Long getNewPicture() {
        return newPicture;
    }

    /** The document whose picture is to be this one's too, or null. */
    public Long getPictureOf() {
        return pictureOf;
    }

    /** Puts an uploaded picture in the place of any other. */
    public void putPicture(long fileId) {
        setPicture(fileId, null, true);
    }

    /** Has the picture of an earlier document. */
    void takePictureOf(long documentId) {
        setPicture(null, documentId, true);
    }

    /** Takes the picture away. */
    public void removePicture() {
        setPicture(null, null, false);
    }

    /** Whether its picture is to be another than the kept one. */
    boolean isPictureNew() {
        return newPicture != null || pictureOf != null;
    }

    /** Forgets where the new picture came from once it is kept. */
    void pictureKept() {
        setPicture(null, null, picture);
    }

    private void setPicture(Long uploaded, Long document, boolean present) {
        newPicture = uploaded;
        pictureOf = document;
        picture = present;
    }
}
