/** 運用 > マスタ: what an upload would do, its taking in by the job master-intake, the editions and their taking back; tables master_edition, master_intake. */
package careplan.master.intake;
