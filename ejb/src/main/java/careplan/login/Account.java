package careplan.login;

import java.io.Serializable;

/**
 * What the frame of every page needs to know of the person at the screen.
 *
 * @param name 氏名, as the header shows it
 * @param hurdle what must be done before anything else
 * @param admin 管理者
 * @param operator may see and restart the jobs of all offices
 */
public record Account(String name, Hurdle hurdle, boolean admin, boolean operator) implements Serializable {}
