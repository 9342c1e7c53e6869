/** 印刷・一括印刷 (buttons of 利用票, 提供票, 計画書 and 印刷・取込; job print.xml): the official forms as PDF, from tables monthly_schedule, received_record and plan_document, and table print_fragment of its own. */
package careplan.print;
