/** No page: the address /metrics, for monitoring. */
package careplan.health;
