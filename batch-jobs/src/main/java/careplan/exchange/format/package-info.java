/**
 * The data standard: layouts, CSV files, file names, send units and checks as plain Java, used by the export and
 * receive jobs and by every screen of ケアプラン連携; it has no tables.
 */
package careplan.exchange.format;
