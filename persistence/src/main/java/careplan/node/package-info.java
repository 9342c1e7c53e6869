/** The servers that share the database and their heartbeats, in table server_node. */
package careplan.node;
