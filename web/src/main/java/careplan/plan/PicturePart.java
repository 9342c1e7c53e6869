package careplan.plan;

import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import careplan.picture.Picture;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Base64;
import org.primefaces.PrimeFaces;
import org.primefaces.event.FileUploadEvent;

/** 家族構成 on the page of 利用者基本情報: a picture is looked at when it arrives and kept with the document. */
@Named
@ViewScoped
public class PicturePart implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "planMsg";
    private static final int PREVIEW = 480;

    @Inject
    private PlanPage page;

    @Inject
    private PageOffice office;

    @EJB
    private PlanPictures pictures;

    /** The new picture made small, to be sent along with the page. */
    private String preview;

    private String problem;

    /** Takes a file as the new picture; one that is no good leaves the picture as it was. */
    public void upload(FileUploadEvent event) {
        if (event.getFile().getSize() > FamilyPicture.MOST_BYTES) {
            refuse(event.getFile().getFileName(), "picture.tooLarge");
            return;
        }
        PictureTurns.begin();
        try {
            take(event.getFile().getFileName(), event.getFile().getContent());
        } finally {
            PictureTurns.end();
        }
    }

    private void take(String name, byte[] content) {
        PlanPictures.Upload upload = pictures.upload(office.id(), content);
        if (upload.problem() != null) {
            refuse(name, upload.problem());
        } else {
            page.getForm().putPicture(upload.fileId());
            preview = preview(content);
            problem = null;
            FacesMessages.info(BUNDLE, "picture.taken");
        }
    }

    /** Tells it beside the button, where one looks. */
    private void refuse(String fileName, String key) {
        problem = FacesMessages.text(
                BUNDLE,
                "picture.refused",
                fileName,
                FacesMessages.text(BUNDLE, "problem." + key, 0, FamilyPicture.MOST_BYTES / 1024 / 1024));
        PrimeFaces.current().ajax().addCallbackParam("refused", true);
    }

    /** Takes the picture away; kept with the next 保存. */
    public void remove() {
        page.getForm().removePicture();
    }

    /** What was wrong with the file that was chosen last, or null. */
    public String getProblem() {
        return problem;
    }

    /** The most megabytes. */
    public int getLimit() {
        return FamilyPicture.MOST_BYTES / 1024 / 1024;
    }

    /** Where the browser finds what is shown: the kept picture's address, or a new one made small enough to be sent along. */
    public String getAddress() {
        DocumentForm form = page.getForm();
        if (form.getNewPicture() != null) {
            return preview;
        }
        return form.getPictureOf() != null
                ? "/app/plan-picture?office=" + office.id() + "&id=" + form.getPictureOf()
                : "/app/plan-picture?office=" + office.id() + "&id=" + form.getId() + "&v=" + form.getVersion();
    }

    /** Whether the picture shown is not kept yet. */
    public boolean isFresh() {
        return page.getForm().getNewPicture() != null;
    }

    private static String preview(byte[] content) {
        try {
            String small =
                    Base64.getEncoder().encodeToString(Picture.of(content).within(PREVIEW));
            return "data:image/jpeg;base64," + small;
        } catch (IOException unusual) {
            // kinds of JPEG that the platform reads but cannot draw, such as CMYK: kept all the same
            return "";
        }
    }
}
