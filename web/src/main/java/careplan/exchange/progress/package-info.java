/** The page that shows how far a month has come. */
package careplan.exchange.progress;
