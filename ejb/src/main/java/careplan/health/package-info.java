/** What the server answers at /careplan/metrics: no screen, and only numbers. */
package careplan.health;
