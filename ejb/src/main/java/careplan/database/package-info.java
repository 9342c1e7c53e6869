/** Brings the database to this version's schema when the application starts: no screen, no tables of its own. */
package careplan.database;
