/** What the page 出力 asks: searching, checking and requesting an export of the office in use. */
package careplan.exchange.export;
