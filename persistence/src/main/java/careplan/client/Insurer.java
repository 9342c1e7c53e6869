package careplan.client;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 保険者. */
@Entity
@Table(name = "insurer")
public class Insurer extends BaseEntity {

    @NotNull
    @Size(max = 6)
    @Column(name = "insurer_number", length = 6, nullable = false)
    private String insurerNumber;

    @NotNull
    @Size(max = 60)
    @Column(name = "name", length = 60, nullable = false)
    private String name;

    /** 保険者番号. */
    public String getInsurerNumber() {
        return insurerNumber;
    }

    public void setInsurerNumber(String insurerNumber) {
        this.insurerNumber = Texts.blankToNull(insurerNumber);
    }

    /** 保険者名. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Texts.blankToNull(name);
    }
}
