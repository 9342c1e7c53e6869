package careplan.exchange.export;

/** 居宅: whose plans a provider's actuals belong to; at a center, whose months are offered for providers. */
public enum Planners {
    /** 全て. */
    ANY,
    /** 自社事業所; at a center, without the months that came from offices that it entrusted. */
    OWN,
    /** 他社事業所. */
    OTHER
}
