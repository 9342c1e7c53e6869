/** 事業所選択, the office in use and the office of a page; 他社情報 and 自社情報 (tables corporation, site, office and what belongs to it). */
package careplan.office;
