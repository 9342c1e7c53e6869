/** What the server answers at /health/live and /health/ready: no screen. */
package careplan.health;
