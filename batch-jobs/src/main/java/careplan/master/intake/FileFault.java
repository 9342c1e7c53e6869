package careplan.master.intake;

/** Why nothing of a file is taken in; the words are in {@code words.properties} under {@code file.…}. */
public enum FileFault {
    /** Nothing in it. */
    EMPTY,
    /** Larger than this application takes. */
    TOO_LARGE,
    /** More rows than any such table has. */
    TOO_MANY_ROWS,
    /** No text and no Excel file: a program, a picture, a PDF. */
    NOT_A_TABLE,
    /** A ZIP that is no Excel file. */
    ZIP,
    /** An Excel file that grows beyond measure when it is unpacked. */
    ZIP_BOMB,
    /** An Excel file of the old kind, or one with a password. */
    OLD_EXCEL,
    /** An Excel file that cannot be read. */
    DAMAGED_EXCEL,
    /** No sheet has the headings. */
    NO_HEADINGS,
    /** Neither MS932 nor UTF-8. */
    ENCODING,
    /** A text whose columns are those of no table. */
    UNKNOWN_COLUMNS,
    /** The headings are there, but no row could be read. */
    NO_ROWS,
    /** A row cannot be taken in, and nobody is there to agree to go without it. */
    ROWS,
    /** A table without dates, and nobody said from when on it holds. */
    NO_START
}
