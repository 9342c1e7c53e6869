package careplan.plan;

import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
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

    /** Takes a file as the new picture; one that is no good leaves the picture as it was. */
    public void upload(FileUploadEvent event) {
        if (event.getFile().getSize() > FamilyPicture.MOST_BYTES) {
            refuse(event.getFile().getFileName(), "picture.tooLarge");
            return;
        }
        byte[] content = event.getFile().getContent();
        Optional<String> problem = FamilyPicture.problem(content);
        if (problem.isPresent()) {
            refuse(event.getFile().getFileName(), problem.get());
        } else {
            page.getForm().putPicture(content);
            FacesMessages.info(BUNDLE, "picture.taken");
        }
    }

    private static void refuse(String fileName, String key) {
        FacesMessages.error(
                BUNDLE,
                "picture.refused",
                fileName,
                FacesMessages.text(BUNDLE, "problem." + key, 0, FamilyPicture.MOST_BYTES / 1024 / 1024));
    }

    /** Takes the picture away; kept with the next 保存. */
    public void remove() {
        page.getForm().putPicture(null);
    }

    /** The most megabytes. */
    public int getLimit() {
        return FamilyPicture.MOST_BYTES / 1024 / 1024;
    }

    /** Where the browser finds what is shown: the kept picture's address, or a new one made small enough to be sent along. */
    public String getAddress() {
        DocumentForm form = page.getForm();
        if (form.getNewPicture() == null) {
            return "/app/plan-picture?office=" + office.id() + "&id=" + form.getId() + "&v=" + form.getVersion();
        }
        return preview(form.getNewPicture());
    }

    /** Whether the picture shown is not kept yet. */
    public boolean isFresh() {
        return page.getForm().getNewPicture() != null;
    }

    private static String preview(byte[] content) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(content));
            double scale = Math.min(1.0, (double) PREVIEW / Math.max(picture.getWidth(), picture.getHeight()));
            BufferedImage small = new BufferedImage(
                    Math.max(1, (int) (picture.getWidth() * scale)),
                    Math.max(1, (int) (picture.getHeight() * scale)),
                    BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = small.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(picture, 0, 0, small.getWidth(), small.getHeight(), null);
            graphics.dispose();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(small, "jpeg", bytes);
            return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException | RuntimeException unusual) {
            // kinds of JPEG that the platform reads but cannot draw, such as CMYK: kept all the same
            return "";
        }
    }
}
