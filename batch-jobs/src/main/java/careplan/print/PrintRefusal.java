package careplan.print;

/** That one target cannot be printed, in words for the person who asked; the others of a request can. */
public class PrintRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    public PrintRefusal(String message) {
        super(message);
    }
}
