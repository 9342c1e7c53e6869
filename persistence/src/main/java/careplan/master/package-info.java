/** Dated master data: tables care_level_limit, unit_price, service_code. */
package careplan.master;
