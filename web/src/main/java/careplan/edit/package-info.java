/** What the edit pages of 基本情報 share: problems at their fields, and the choice that is left when two people edit the same. */
package careplan.edit;
