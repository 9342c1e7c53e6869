/** Making, watching, stopping and restarting requests (pages request/pending and request/status; every job; table processing_request and its children). */
package careplan.request;
