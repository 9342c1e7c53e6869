/** 一括印刷 (job print): what a request prints, and table print_fragment. */
package careplan.print;
