/** How far a month has come at an office, and with each of its partners. */
package careplan.exchange.progress;
