package careplan.exchange.export;

import careplan.exchange.format.Message;

/** That one item cannot be exported, and why; the job goes on with the others. */
public class ExportRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** With the text of this message, for the people who asked. */
    public ExportRefusal(Message message) {
        super(message.text(), null, false, false);
    }
}
