/** 印刷・一括印刷: who may print what, and the requests to do so; reads tables monthly_schedule, received_record and plan_document. */
package careplan.print;
