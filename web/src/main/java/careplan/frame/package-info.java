/** What surrounds every page: menus, the office of the page, messages, errors; reads tables only through services. */
package careplan.frame;
