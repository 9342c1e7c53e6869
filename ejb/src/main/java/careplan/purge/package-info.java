/** Starts the job purge every night, on one of the nodes; no screen, no table of its own. */
package careplan.purge;
