/** 事業所選択: the office in use and the office of a page; reads tables office and permission through AccessControl. */
package careplan.office;
