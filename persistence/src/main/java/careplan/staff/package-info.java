/** 職員と権限 (職員情報): tables staff, staff_affiliation, permission. */
package careplan.staff;
