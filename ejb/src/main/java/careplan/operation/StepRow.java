package careplan.operation;

import java.io.Serializable;

/**
 * A step of a run as the job repository counts it, at its last commit.
 *
 * @param status the repository's word, such as STARTED or COMPLETED
 * @param skipped items left out while reading, processing and writing
 * @param filtered items that the processor gave nothing for
 */
public record StepRow(
        String name, String status, long read, long written, long skipped, long filtered, long commits, long rollbacks)
        implements Serializable {}
