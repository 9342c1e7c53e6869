/** JMH benchmarks of reading and writing the standard's files; no screen, no job, no table. */
package careplan.bench;
