/** Logging in and changing one's password (ログイン, パスワード変更): counts and slows down wrong passwords in table staff. */
package careplan.login;
