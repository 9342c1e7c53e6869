/** Excel files as LibreOffice opens them. */
package careplan.sheet;
