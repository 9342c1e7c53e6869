package careplan.plan;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What the lists of plan documents are searched by.
 *
 * @param person part of name, kana, code or insured number, as {@link careplan.base.PersonSearch} reads it; or null
 * @param careManagerId or null
 * @param from the earliest key date of a version, or null
 * @param to the latest, or null
 */
public record PlanSearch(PlanKind kind, String person, Long careManagerId, LocalDate from, LocalDate to)
        implements Serializable {}
