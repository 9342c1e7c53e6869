/** Building blocks of all pages: messages, redirects, what happens on errors, small components; no table. */
package careplan.page;
