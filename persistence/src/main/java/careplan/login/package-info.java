/** Logins (ログイン, ログイン中の端末): tables login_session, login_throttle, known_browser; no job. */
package careplan.login;
