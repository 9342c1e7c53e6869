package careplan.node;

import careplan.base.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;

/**
 * One run of one server. It counts {@link #getBeat} up while it lives; who sees the number stand still knows that it is
 * dead, without comparing the clocks of two machines.
 */
@Entity
@Table(name = "server_node")
public class ServerNode extends BaseEntity {

    @NotNull
    @Size(max = 100)
    @Column(name = "node", length = 100, nullable = false)
    private String node;

    @Column(name = "process_id", nullable = false)
    private long processId;

    @NotNull
    @Column(name = "started_at", nullable = false)
    private LocalDateTime startedAt;

    @NotNull
    @Column(name = "beat_at", nullable = false)
    private LocalDateTime beatAt;

    @Column(name = "beat", nullable = false)
    private long beat;

    /** Its name and this run of it: {@code NAME/HEX}. */
    public String getNode() {
        return node;
    }

    public void setNode(String node) {
        this.node = node;
    }

    /** The operating system's number of the process. */
    public long getProcessId() {
        return processId;
    }

    public void setProcessId(long processId) {
        this.processId = processId;
    }

    /** When it started, by its own clock. */
    public LocalDateTime getStartedAt() {
        return startedAt;
    }

    public void setStartedAt(LocalDateTime startedAt) {
        this.startedAt = startedAt;
    }

    /** When it was last heard of, by its own clock; for people to read. */
    public LocalDateTime getBeatAt() {
        return beatAt;
    }

    public void setBeatAt(LocalDateTime beatAt) {
        this.beatAt = beatAt;
    }

    /** How often its heart has beaten. */
    public long getBeat() {
        return beat;
    }

    public void setBeat(long beat) {
        this.beat = beat;
    }
}
