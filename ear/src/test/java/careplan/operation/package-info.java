/** Tests of the pages for operators and administrators. */
package careplan.operation;
