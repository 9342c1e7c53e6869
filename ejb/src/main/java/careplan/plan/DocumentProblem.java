package careplan.plan;

import careplan.exchange.FileKind;
import java.io.Serializable;

/**
 * Something that is wrong with what was typed, or that the person should look at.
 *
 * @param file the file it is about, null for the document
 * @param field key of the field, or the name of a property of {@link DocumentForm}
 * @param row number of the row in its file, from 1; 0 where that says nothing
 * @param text Japanese sentence, complete; null where {@code key} names one of the page's bundle
 * @param key of a message of the page, or null
 */
public record DocumentProblem(FileKind file, String field, int row, String text, String key, boolean warning)
        implements Serializable {

    static DocumentProblem ofDocument(String field, String key) {
        return new DocumentProblem(null, field, 0, null, key, false);
    }
}
