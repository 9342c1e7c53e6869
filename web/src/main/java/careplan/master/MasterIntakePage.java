package careplan.master;

import careplan.master.intake.IntakeBusy;
import careplan.master.intake.IntakeCheck;
import careplan.master.intake.IntakeOptions;
import careplan.master.intake.MasterIntakeService;
import careplan.page.FacesMessages;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.YearMonth;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.file.UploadedFile;

/** マスタ, first part: a file is read, what it would do is shown, and it is taken in. */
@Named
@ViewScoped
public class MasterIntakePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "masterMsg";

    @EJB
    private MasterIntakeService service;

    private long fileLimit;
    private YearMonth start;
    private boolean endsMissing;
    private String name;
    private String suggestedName;
    private IntakeCheck check;
    private IntakeOptions checkedWith;

    @PostConstruct
    void init() {
        fileLimit = service.mostMegabytes();
    }

    /** Takes the dropped or chosen file and shows what it would do; an earlier one makes room for it. */
    public void upload(FileUploadEvent event) {
        UploadedFile file = event.getFile();
        forget();
        try (InputStream in = file.getInputStream()) {
            checkedWith = options();
            show(service.upload(file.getFileName(), in, file.getSize(), checkedWith));
        } catch (IOException e) {
            FacesMessages.error(BUNDLE, "upload.failed", file.getFileName());
        }
    }

    /** もう一度確認: the same file with what is entered now. */
    public void recheck() throws IOException {
        checkedWith = options();
        show(service.check(check.uploadId(), checkedWith));
    }

    private IntakeOptions options() {
        return new IntakeOptions(start == null ? null : start.atDay(1), endsMissing);
    }

    private void show(IntakeCheck found) {
        check = found;
        if (name == null || name.isBlank() || name.equals(suggestedName)) {
            name = found.fileName();
        }
        suggestedName = found.fileName();
    }

    /** 取込: hands the file to the job, as it was shown. */
    public void take() {
        if (name == null || name.isBlank()) {
            FacesMessages.error(BUNDLE, "name.missing");
            return;
        }
        if (!options().equals(checkedWith)) {
            FacesMessages.error(BUNDLE, "options.changed");
            return;
        }
        try {
            service.take(check, checkedWith, name.strip());
            FacesMessages.info(BUNDLE, "accepted");
            clear();
        } catch (IntakeBusy busy) {
            FacesMessages.error(BUNDLE, "busy", busy.edition());
        }
    }

    /** 取りやめる. */
    public void cancel() {
        forget();
        clear();
    }

    private void forget() {
        if (check != null && check.uploadId() != null) {
            service.discard(check.uploadId());
        }
        check = null;
    }

    private void clear() {
        check = null;
        checkedWith = null;
        name = null;
        start = null;
        endsMissing = false;
    }

    public IntakeCheck getCheck() {
        return check;
    }

    /** The limit of one file in MB. */
    public long getFileLimit() {
        return fileLimit;
    }

    public YearMonth getStart() {
        return start;
    }

    public void setStart(YearMonth start) {
        this.start = start;
    }

    public boolean isEndsMissing() {
        return endsMissing;
    }

    public void setEndsMissing(boolean endsMissing) {
        this.endsMissing = endsMissing;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
