package careplan.master;

import careplan.base.BaseEntity;
import careplan.base.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;

/** Rows of master data that came together, and are put in force and taken back together: see {@link MasterEditions}. */
@Entity
@Table(name = "master_edition")
public class MasterEdition extends BaseEntity {

    @NotNull
    @Size(max = 100)
    @Column(name = "name", length = 100, nullable = false)
    private String name;

    @Size(max = 500)
    @Column(name = "source", length = 500)
    private String source;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 30, nullable = false)
    private MasterEditionState state = MasterEditionState.LOADING;

    @NotNull
    @Column(name = "created_at", nullable = false)
    private LocalDateTime createdAt;

    /** What people call it, such as 令和8年6月. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Texts.blankToNull(name);
    }

    /** Where it is from: the published table, or the file that was taken in. */
    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = Texts.blankToNull(source);
    }

    /** Whether its rows count. */
    public MasterEditionState getState() {
        return state;
    }

    public void setState(MasterEditionState state) {
        this.state = state;
    }

    /** When it was taken in. */
    public LocalDateTime getCreatedAt() {
        return createdAt;
    }

    public void setCreatedAt(LocalDateTime createdAt) {
        this.createdAt = createdAt;
    }
}
