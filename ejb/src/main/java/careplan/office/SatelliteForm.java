package careplan.office;

import java.io.Serializable;

/** A サテライト as a page edits it. */
public class SatelliteForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String branch;
    private String name;

    public SatelliteForm() {
        this(null, null);
    }

    public SatelliteForm(String branch, String name) {
        this.branch = branch;
        this.name = name;
    }

    /** サテライト枝番. */
    public String getBranch() {
        return branch;
    }

    public void setBranch(String branch) {
        this.branch = branch;
    }

    /** 名称. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
