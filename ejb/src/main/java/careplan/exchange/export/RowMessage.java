package careplan.exchange.export;

import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCatalogue;
import java.io.Serializable;

/**
 * エラー・警告内容 of a row.
 *
 * @param error whether it keeps the row from being chosen; a warning does not
 * @param text what is the matter
 * @param action what to do about it
 */
public record RowMessage(boolean error, String text, String action) implements Serializable {

    static RowMessage of(Message message) {
        return new RowMessage(message.isError(), message.text(), MessageCatalogue.action(message.code()));
    }
}
