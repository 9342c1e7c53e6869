/** What this server knows of itself: its pulse, and whether it takes on work. */
package careplan.node;
