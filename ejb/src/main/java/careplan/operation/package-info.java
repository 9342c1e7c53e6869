/** Service of the operators' page 処理実行一覧: runs of all jobs of all offices, without client data; table job_run and the job repository's. */
package careplan.operation;
