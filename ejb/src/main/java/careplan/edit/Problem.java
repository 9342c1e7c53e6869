package careplan.edit;

import java.io.Serializable;

/**
 * One thing that is wrong with what was typed.
 *
 * @param field the property, which is also the id of the page's input
 * @param key of the message in the edit pages' bundle: {@code problem.<key>}
 * @param value for the message, or null
 */
public record Problem(String field, String key, String value) implements Serializable {}
