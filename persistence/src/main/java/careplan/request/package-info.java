/** 依頼中の処理 and 一括処理状況確認: tables processing_request, request_item, request_destination, result_file, request_result_row. */
package careplan.request;
