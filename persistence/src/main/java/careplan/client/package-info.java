/** 利用者と認定 (利用者情報): tables insurer, client, certification, client_office. */
package careplan.client;
