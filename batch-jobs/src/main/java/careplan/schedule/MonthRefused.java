package careplan.schedule;

/** A month cannot be begun. Services tell it to their callers in their own words of refusal; nothing was written. */
public class MonthRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    /**
     * A refusal.
     *
     * @param key of what is said about it
     */
    public MonthRefused(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
