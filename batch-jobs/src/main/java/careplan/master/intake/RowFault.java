package careplan.master.intake;

/** Why a row of a master data file is not taken in; the words are in {@code words.properties} under {@code row.…}. */
public enum RowFault {
    /** Another number of columns than the layout has. */
    COLUMNS,
    /** 種類 or 項目 is not of the form of a service code. */
    CODE,
    /** No name, or one that is too long. */
    NAME,
    /** A first or last day or month that is none. */
    PERIOD,
    /** The period ends before it begins. */
    PERIOD_ORDER,
    /** Units that are no whole number of at most six digits. */
    UNITS,
    /** A rate that is no number of thousandths. */
    RATE,
    /** An 算定単位 that is not known. */
    UNIT_KIND,
    /** A 支給限度額対象区分 other than 0 and 3, or a flag other than 0 and 1. */
    LIMIT_FLAG,
    /** A 保険者番号 that is not six digits. */
    INSURER,
    /** A 要介護状態区分 that is none. */
    CARE_LEVEL,
    /** A 地域区分 that is none. */
    AREA,
    /** A サービス種類 that is not two characters. */
    SERVICE_TYPE,
    /** A price that is no number. */
    PRICE,
    /** The same key with the same first day stands in the file before, with other values. */
    TWICE
}
