/** What stands before every page: how much, how long and how many at once a stranger may ask for, and people who are logged in. */
package careplan.door;
