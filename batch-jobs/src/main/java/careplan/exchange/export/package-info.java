/** Job of 出力 (export.xml): builds the rows of every chosen client, assembles the ZIP files, keeps what was sent. */
package careplan.exchange.export;
