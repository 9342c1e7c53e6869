/** Logging in and out, changing one's password (ログイン, パスワード変更); reads table staff through LoginService. */
package careplan.login;
