/** CSV取込 (page exchange/receive, job receive): upload, check and taking in of received files; tables transmission, received_file, received_message. */
package careplan.exchange.receive;
