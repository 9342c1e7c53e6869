package careplan.login;

/**
 * What a login gives.
 *
 * @param session stands for the session; it stays at the server
 * @param browser by which the browser will say that the person has logged in there before
 */
public record LoginTicket(String session, String browser) {}
