/** 出力 on a real server: the job with all that may happen to it, permissions, and the page. */
package careplan.exchange.export;
