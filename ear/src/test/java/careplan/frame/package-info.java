/** Tests of the frame of every page. */
package careplan.frame;
