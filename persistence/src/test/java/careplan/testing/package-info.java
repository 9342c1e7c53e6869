/** An in-memory database with the real changelog and the real persistence unit, for tests of every module; no screen, no job, all tables. */
package careplan.testing;
