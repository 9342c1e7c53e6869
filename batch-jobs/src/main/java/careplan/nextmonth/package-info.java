/** 月の一括作成: the page app/schedule/next-month.xhtml and the job next-month, which make the months of many clients; tables request_item and request_result_row. */
package careplan.nextmonth;
