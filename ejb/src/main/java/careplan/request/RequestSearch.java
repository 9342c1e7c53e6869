package careplan.request;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Conditions of 一括処理状況確認; null means any.
 *
 * @param kind 処理名
 * @param state 処理状況
 * @param from earliest day of 依頼日時
 * @param to latest day of 依頼日時
 * @param staffId 依頼者
 * @param mineOnly only the caller's own requests, whoever {@code staffId} names
 */
public record RequestSearch(
        RequestKind kind, RequestState state, LocalDate from, LocalDate to, Long staffId, boolean mineOnly)
        implements Serializable {

    /** No condition. */
    public static final RequestSearch ALL = new RequestSearch(null, null, null, null, null, false);
}
