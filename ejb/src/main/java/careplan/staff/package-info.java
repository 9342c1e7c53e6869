/** 職員情報: lists and edits staff, their logins and their permissions (tables staff, staff_affiliation, permission). */
package careplan.staff;
