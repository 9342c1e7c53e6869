/** Requests in the browser: watched, filtered, repeated, expired. */
package careplan.request;
