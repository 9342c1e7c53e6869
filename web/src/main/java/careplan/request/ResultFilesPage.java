package careplan.request;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;

/** ファイルごとのダウンロード: the files of one ZIP, for those who cannot or will not unpack it. */
@Named
@ViewScoped
public class ResultFilesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ResultDownloads downloads;

    private Long id;
    private List<ResultDownloads.Packed> files = List.of();

    /**
     * Reads the ZIP named by the page's parameter.
     *
     * @return where to go if none is named
     */
    public String load() {
        if (id == null) {
            return "/app/request/pending.xhtml?faces-redirect=true";
        }
        try {
            files = downloads.packed(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    public List<ResultDownloads.Packed> getFiles() {
        return files;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
