package careplan.office;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 法人: the company that runs sites and offices. */
@Entity
@Table(name = "corporation")
public class Corporation extends BaseEntity {

    @NotNull
    @Size(max = 100)
    @Column(name = "name", length = 100, nullable = false)
    private String name;

    @Size(max = 100)
    @Column(name = "kana", length = 100)
    private String kana;

    @Column(name = "factor_required", nullable = false)
    private boolean factorRequired;

    /** Whether all its staff need 二段階認証. */
    public boolean isFactorRequired() {
        return factorRequired;
    }

    public void setFactorRequired(boolean factorRequired) {
        this.factorRequired = factorRequired;
    }

    /** 法人名. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Texts.blankToNull(name);
    }

    /** 法人名フリガナ. */
    public String getKana() {
        return kana;
    }

    public void setKana(String kana) {
        this.kana = Texts.blankToNull(kana);
    }
}
