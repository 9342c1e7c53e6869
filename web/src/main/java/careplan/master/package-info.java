/** The page 運用 > マスタ: taking in a file, the editions, and the codes in force. */
package careplan.master;
