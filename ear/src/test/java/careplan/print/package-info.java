/** Tests of printing on the server. */
package careplan.print;
