/** Tests of what the server tells monitoring. */
package careplan.health;
