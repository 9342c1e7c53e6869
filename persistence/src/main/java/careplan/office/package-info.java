/** 法人・拠点・事業所 (自社情報, 他社情報): tables corporation, site, office, office_service, satellite. */
package careplan.office;
