package careplan.login;

/** What becomes of a number or a code that somebody types. */
public enum FactorAnswer {
    /** It was right. */
    RIGHT,
    /** It was not, or has been used. */
    WRONG,
    /** It was not looked at: there have been too many. */
    WAIT
}
