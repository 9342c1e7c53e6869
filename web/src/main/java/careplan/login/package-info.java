/** The way to the login page (ログイン) and back to the page a person was on; reads no table itself. */
package careplan.login;
