package careplan.staff;

/** 性別, with the codes of the standard: 1 男性, 2 女性. */
public enum Gender {
    /** 男性. */
    MALE,
    /** 女性. */
    FEMALE
}
