package careplan.plan;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What the lists of plan documents are searched by.
 *
 * @param kana beginning of 氏名かな, or null
 * @param careManagerId or null
 * @param from the earliest key date of a version, or null
 * @param to the latest, or null
 */
public record PlanSearch(PlanKind kind, String kana, Long careManagerId, LocalDate from, LocalDate to)
        implements Serializable {}
