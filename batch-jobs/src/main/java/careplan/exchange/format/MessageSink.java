package careplan.exchange.format;

/** Takes the messages that reading, writing and checking give; a method reference such as {@code list::add} does. */
@FunctionalInterface
public interface MessageSink {
    void accept(Message message);
}
