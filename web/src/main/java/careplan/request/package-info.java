/** Pages 依頼中の処理 (request/pending), 一括処理状況確認 (request/status) and the download of results. */
package careplan.request;
