package careplan.plan;

import java.io.Serializable;
import java.util.List;

/**
 * Fields that stand together on a screen.
 *
 * @param place what they are in their file
 * @param key of the heading
 */
public record FormPart(Place place, String key, List<FormField> fields) implements Serializable {

    /** What fields are in a file. */
    public enum Place {
        /** Of the one row that the file has for a document. */
        HEAD,
        /** The same in every row. */
        SHARED,
        /** Of a level of the tree that the rows make up. */
        LEVEL,
        /** Of rows of their own. */
        LIST,
        /** Keys and the like, which nobody types. */
        AUTO
    }
}
