/** What every job tells its request (依頼中の処理): its start, progress and end, in table processing_request. */
package careplan.request;
