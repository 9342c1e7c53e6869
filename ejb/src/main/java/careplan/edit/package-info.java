/** What the services behind the edit screens of 基本情報 share: checks of fields, refusals, and edits that meet. */
package careplan.edit;
