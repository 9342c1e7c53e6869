package careplan.office;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** 法人 as a page edits it, with the names of its 拠点. */
public class CorporationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private int version;
    private String name;
    private String kana;
    private List<SiteForm> sites = new ArrayList<>();

    /** As it was read. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /** 法人名. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** フリガナ. */
    public String getKana() {
        return kana;
    }

    public void setKana(String kana) {
        this.kana = kana;
    }

    /** 拠点; new rows left blank are not kept. */
    public List<SiteForm> getSites() {
        return sites;
    }

    public void setSites(List<SiteForm> sites) {
        this.sites = sites;
    }
}
