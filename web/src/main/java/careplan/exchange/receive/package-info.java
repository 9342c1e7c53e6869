/** CSV取込 (exchange/receive.xhtml): choosing files, the check, taking in, and what was received before. */
package careplan.exchange.receive;
