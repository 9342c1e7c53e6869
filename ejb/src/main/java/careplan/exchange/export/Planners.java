package careplan.exchange.export;

/** 居宅: whose plans a provider's actuals belong to. */
public enum Planners {
    /** 全て. */
    ANY,
    /** 自社事業所. */
    OWN,
    /** 他社事業所. */
    OTHER
}
