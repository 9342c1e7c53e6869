/** Tests of the client screens and services on a real server. */
package careplan.client;
