/** 予定実績 (pages schedule/usage, schedule/provision and schedule/month; tables monthly_schedule and its children). */
package careplan.schedule;
