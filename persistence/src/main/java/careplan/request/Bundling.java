package careplan.request;

/** 出力区分: how the produced files are handed out. */
public enum Bundling {
    /** 一括: one ZIP for all destinations. */
    ALL,
    /** 個別: one ZIP a destination. */
    EACH
}
