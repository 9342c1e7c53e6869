/** What the page 送受信の記録 asks: what was sent and what was received, client by client, with the files and their seals. */
package careplan.exchange.proof;
