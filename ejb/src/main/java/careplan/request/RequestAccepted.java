package careplan.request;

/** Fired in the transaction that records a request; its job is launched once that transaction has been committed. */
record RequestAccepted(long requestId) {}
