package careplan.login;

import careplan.base.Texts;

/**
 * Somebody who tries to log in.
 *
 * @param loginName as typed
 * @param address where the request comes from
 * @param knownBy the token by which the browser says that this name has logged in there before, or null
 * @param browser which it is, in a word: {@link BrowserName}
 */
public record LoginAttempt(String loginName, String address, String knownBy, String browser) {

    private static final int ADDRESS_LENGTH = 45;

    public LoginAttempt {
        address = address == null || address.length() > ADDRESS_LENGTH ? null : Texts.blankToNull(address);
    }
}
