/** Plan documents in the server and in the browser. */
package careplan.plan;
