/** 出力 and 削除出力 (job export): tables export_fragment, sent_record. */
package careplan.exchange.export;
