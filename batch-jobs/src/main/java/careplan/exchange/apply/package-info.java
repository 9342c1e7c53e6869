/** Taking received records over into 予定実績 (page exchange/apply; job apply; tables request_item, request_result_row, monthly_schedule and its children). */
package careplan.exchange.apply;
