package careplan.login;

import java.io.Serializable;

/**
 * What somebody's app is to be given.
 *
 * @param letters to be typed in
 * @param address the same, to be read from a picture
 */
public record FactorSecret(String letters, String address) implements Serializable {}
