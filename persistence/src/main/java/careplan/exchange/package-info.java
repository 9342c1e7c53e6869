/** Words every part of the exchange shares: versions of the standard, its kinds of file and of data; no tables of its own here. */
package careplan.exchange;
