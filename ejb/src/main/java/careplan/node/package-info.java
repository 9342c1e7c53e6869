/** No screen, no job: the heartbeat of this server, and what is done about servers whose heart stands still; table server_node. */
package careplan.node;
