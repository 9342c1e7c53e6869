package careplan.client;

import careplan.base.BaseEntity;
import careplan.office.Office;
import careplan.staff.Staff;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * That an office asks to be added to 担当 of a client whom another office of its company serves: it has received data of
 * the client, and may not see or change the client itself. Settled once it serves the client in that month.
 */
@Entity
@Table(name = "serving_request")
public class ServingRequest extends BaseEntity {

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "client_id", nullable = false)
    private Client client;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "office_id", nullable = false)
    private Office office;

    @NotNull
    @Column(name = "first_day", nullable = false)
    private LocalDate firstDay;

    @NotNull
    @Column(name = "last_day", nullable = false)
    private LocalDate lastDay;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "asked_by_id", nullable = false)
    private Staff askedBy;

    @NotNull
    @Column(name = "asked_at", nullable = false)
    private LocalDateTime askedAt;

    protected ServingRequest() {}

    /** An office asks for a month. */
    public ServingRequest(Client client, Office office, YearMonth month, Staff askedBy, LocalDateTime askedAt) {
        this.client = client;
        this.office = office;
        this.firstDay = month.atDay(1);
        this.lastDay = month.atEndOfMonth();
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    /** Whom. */
    public Client getClient() {
        return client;
    }

    /** The office that asks. */
    public Office getOffice() {
        return office;
    }

    /** The month whose data it has received. */
    public YearMonth getMonth() {
        return YearMonth.from(firstDay);
    }

    /** Who asks. */
    public Staff getAskedBy() {
        return askedBy;
    }

    /** When. */
    public LocalDateTime getAskedAt() {
        return askedAt;
    }
}
