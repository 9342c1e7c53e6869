/** Tests of the server around the application: its set-up scripts, its start and its sudden end. */
package careplan.server;
