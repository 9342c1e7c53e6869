package careplan.client;

/** 認定状況区分 of the standard. */
public enum CertificationStatus {
    /** 申請中 (1). */
    APPLYING,
    /** 認定済 (2). */
    CERTIFIED
}
