/** Dated master data (区分支給限度基準額, 単位数単価, サービスコード) behind the 別表, and names of insurers: tables care_level_limit, unit_price, service_code, insurer_name, master_edition. */
package careplan.master;
