/** Pages 職員検索, 基本情報, 所属情報 and 権限情報 of 職員情報. */
package careplan.staff;
