/** Tests of the staff screens and services on a real server. */
package careplan.staff;
