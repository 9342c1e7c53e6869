/** 印刷・取込 (page exchange/apply, job apply): searching received records, seeing what an import would do, and asking for it; tables received_record, request_item. */
package careplan.exchange.apply;
