/** Page 送受信の記録. */
package careplan.exchange.proof;
