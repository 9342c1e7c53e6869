/** Pages for operators and administrators: 処理実行一覧 (operation/runs, operation/run) and 操作履歴 (operation/audit). */
package careplan.operation;
