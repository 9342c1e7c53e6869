package careplan.exchange.export;

import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCatalogue;
import careplan.exchange.format.MessageCode;
import java.io.Serializable;

/**
 * エラー・警告内容 of a row.
 *
 * @param code which message it is, by which a page knows where the matter is mended
 * @param error whether it keeps the row from being chosen; a warning does not
 * @param text what is the matter
 * @param action what to do about it
 */
public record RowMessage(MessageCode code, boolean error, String text, String action) implements Serializable {

    static RowMessage of(Message message) {
        return new RowMessage(
                message.code(), message.isError(), message.text(), MessageCatalogue.action(message.code()));
    }
}
