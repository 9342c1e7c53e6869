package careplan.request;

/**
 * Fired in the transaction that leaves a request waiting for a node: accepted, and at none. It is handed to the nodes once
 * that transaction has been committed, so that a job never runs ahead of its data.
 *
 * @param lastRunLost whether a server was lost while it ran the request, so that what the job repository still believes
 *     to be running is not
 */
public record RequestWaiting(long requestId, boolean lastRunLost) {}
