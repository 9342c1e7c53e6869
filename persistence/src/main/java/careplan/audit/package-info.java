/** Who did what to whose data: table audit_event. */
package careplan.audit;
