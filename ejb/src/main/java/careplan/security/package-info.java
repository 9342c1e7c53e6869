/** Who is calling and what they may do, read from tables staff and permission on every call; no screen, no job of its own. */
package careplan.security;
