/** 予定実績 in the browser: a month begun, planned, carried through its states. */
package careplan.schedule;
