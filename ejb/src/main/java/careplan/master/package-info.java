/** Master data in use: supplied to an empty system, looked up by everything that prices a service; tables care_level_limit, unit_price, service_code, insurer_name. */
package careplan.master;
