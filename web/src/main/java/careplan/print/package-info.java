/** The print buttons of the pages: one client's PDF in the browser, or a request for many. */
package careplan.print;
