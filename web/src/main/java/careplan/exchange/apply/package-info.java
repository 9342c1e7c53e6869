/** 印刷・取込 (exchange/apply.xhtml): searching what was received, looking at what an import would do, and the import. */
package careplan.exchange.apply;
