/** What somebody tries who wants to stop the server, or to see or change what is not theirs; {@code ./test attack}. */
package careplan.attack;
