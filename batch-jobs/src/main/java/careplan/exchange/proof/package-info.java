/** 送受信の記録: what is written down of each file that is sent or taken in. */
package careplan.exchange.proof;
