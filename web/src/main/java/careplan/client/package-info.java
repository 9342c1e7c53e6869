/** Pages of 利用者情報: the list, and a client with certifications and serving offices. */
package careplan.client;
