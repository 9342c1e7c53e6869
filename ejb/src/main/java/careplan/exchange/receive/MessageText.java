package careplan.exchange.receive;

import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCatalogue;
import careplan.exchange.format.MessageCode;
import careplan.request.RowSeverity;
import java.io.Serializable;
import java.util.Map;

/**
 * A message as pages show it.
 *
 * @param code what people quote on the telephone
 * @param error false for a warning
 * @param file name of the file, or ""
 * @param line line in it, 0 where it is about the whole file
 * @param field Japanese name of the field, or ""
 * @param value the text found there, or ""; personal data
 * @param text the sentence
 * @param action what to do
 * @param client number and, where we know it, name of the client it is about, or ""; personal data
 */
public record MessageText(
        String code,
        boolean error,
        String file,
        long line,
        String field,
        String value,
        String text,
        String action,
        String client)
        implements Serializable {

    static MessageText of(Message message) {
        return new MessageText(
                message.code().id(),
                message.isError(),
                message.file(),
                message.line(),
                message.field(),
                message.value(),
                message.text(),
                MessageCatalogue.action(message.code()),
                "");
    }

    static MessageText of(ReceivedMessage message, Map<String, String> names) {
        String number = orEmpty(message.getInsuredNumber());
        String name = names.get(number);
        return new MessageText(
                message.getCode(),
                message.getSeverity() == RowSeverity.ERROR,
                orEmpty(message.getFileName()),
                message.getLineNo() == null ? 0 : message.getLineNo(),
                orEmpty(message.getFieldName()),
                orEmpty(message.getFieldValue()),
                message.getText(),
                action(message.getCode()),
                name == null ? number : number + " " + name);
    }

    private static String action(String id) {
        for (MessageCode code : MessageCode.values()) {
            if (code.id().equals(id)) {
                return MessageCatalogue.action(code);
            }
        }
        return ""; // a code that an older release wrote
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
