/** Tables as Excel files (result of 取込, 印刷 of 職員検索 and 利用者情報): one look for all of them; no screen, job or table of its own. */
package careplan.sheet;
