package careplan.exchange.receive;

import jakarta.ejb.ApplicationException;

/** A chosen unit cannot be taken in (any more); the message says why. Nothing of the call remains. */
@ApplicationException(rollback = true)
public class UnitsNotFree extends Exception {

    private static final long serialVersionUID = 1L;

    private final MessageText message;

    UnitsNotFree(MessageText message) {
        super(message.code());
        this.message = message;
    }

    /** For the person. */
    public MessageText message() {
        return message;
    }
}
