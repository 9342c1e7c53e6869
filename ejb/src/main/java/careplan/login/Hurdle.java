package careplan.login;

/** What somebody who has logged in must do before anything else. */
public enum Hurdle {
    /** Nothing: to work. */
    NONE,
    /** Show the second factor. */
    FACTOR,
    /** Change a password that somebody else has set. */
    PASSWORD,
    /** Set up a second factor. */
    FACTOR_SETUP
}
