/**
 * The SQL that the application would send to an Oracle server, collected and looked at without one.
 */
package careplan.oracle;
