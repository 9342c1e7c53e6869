/** Files kept in the database so that every node can serve them: tables stored_file, stored_file_chunk. */
package careplan.file;
