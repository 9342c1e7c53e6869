/** Checking and taking in received units (pages exchange/receive; job receive; tables transmission, received_file, received_record, received_part, received_message). */
package careplan.exchange.receive;
