/** 運用 > マスタ: reads files of master data, compares them with what is in force, and writes them as one edition; job master.xml. */
package careplan.master.intake;
