/** Page 出力 (exchange/export): choose clients of a month and have their files made (job export). */
package careplan.exchange.export;
