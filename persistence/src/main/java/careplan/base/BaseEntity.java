package careplan.base;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Objects;

/**
 * Identity and optimistic lock of every entity.
 *
 * <p>One sequence serves all tables: ids are then unique over the whole system, which makes an id in a log line or an
 * audit record unambiguous, and one large allocation keeps bulk writing free of round trips.
 */
@MappedSuperclass
public abstract class BaseEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "careplan_seq")
    @SequenceGenerator(name = "careplan_seq", sequenceName = "careplan_seq", allocationSize = 100)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    /** The database id, or null while the entity has not been persisted. */
    public Long getId() {
        return id;
    }

    /** The number of changes seen by the optimistic lock; pages hand it back so that a concurrent edit is noticed. */
    public int getVersion() {
        return version;
    }

    @Override
    public final boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof BaseEntity that
                && id != null
                && getClass() == other.getClass()
                && Objects.equals(id, that.id);
    }

    @Override
    public final int hashCode() {
        return getClass().hashCode();
    }
}
