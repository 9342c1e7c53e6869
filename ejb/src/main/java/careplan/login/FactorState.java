package careplan.login;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * 二段階認証 of somebody.
 *
 * @param since when it was set up; null for not at all
 * @param codesLeft 復旧コード that were not used
 * @param required whether the person may not do without
 */
public record FactorState(LocalDateTime since, long codesLeft, boolean required) implements Serializable {}
