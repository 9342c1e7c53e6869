package careplan.node;

/**
 * What the table says of one node.
 *
 * @param node as {@link careplan.request.NodeName#get} gave it there
 * @param processId of the operating system
 * @param beat its count
 */
record Beat(String node, long processId, long beat) {}
