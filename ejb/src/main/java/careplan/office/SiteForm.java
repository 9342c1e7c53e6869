package careplan.office;

import java.io.Serializable;

/** A 拠点 as a page edits it. */
public class SiteForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long id;
    private String name;

    public SiteForm() {}

    SiteForm(Long id, String name) {
        this.id = id;
        this.name = name;
    }

    /** Null for a new one. */
    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** 拠点名. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
