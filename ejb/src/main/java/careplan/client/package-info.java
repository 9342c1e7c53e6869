/** 利用者情報: lists and edits clients, certifications and serving offices (tables client, certification, client_office). */
package careplan.client;
