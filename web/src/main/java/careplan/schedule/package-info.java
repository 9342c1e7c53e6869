/** Pages 利用票 (schedule/usage), 提供票 (schedule/provision) and the month of a client (schedule/month). */
package careplan.schedule;
