package careplan.exchange.proof;

import java.io.Serializable;

/**
 * A file of which something is known.
 *
 * @param sha256 its sum, in hex
 * @param seal what the audit log says of it
 * @param entryNo the place of its entry in the chain of the audit log; null where it has none yet
 */
public record ProofFile(String name, String sha256, FileSeal seal, Long entryNo) implements Serializable {}
