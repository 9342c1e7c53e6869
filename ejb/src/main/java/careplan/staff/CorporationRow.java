package careplan.staff;

import java.io.Serializable;

/**
 * A corporation in 法人管理.
 *
 * @param offices its own offices
 * @param staff who can log in or could
 */
public record CorporationRow(long id, String name, long offices, long staff) implements Serializable {}
