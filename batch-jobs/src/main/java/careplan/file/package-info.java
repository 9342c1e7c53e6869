/** Reading and writing files kept in the database (tables stored_file, stored_file_chunk), for jobs and downloads. */
package careplan.file;
