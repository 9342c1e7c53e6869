package careplan.exchange.apply;

import careplan.request.RowAction;

/**
 * One difference between what is kept and what was received, or that there is none.
 *
 * @param action 追加, 変更, 削除 or 変更なし
 * @param place where it was received; null where the received data lack it
 * @param subject what it is about, in words
 * @param before the value kept, or null
 * @param after the value received, or null
 * @param message what to heed, or null
 * @param deed makes the difference disappear; does nothing for 変更なし
 */
public record Change(
        RowAction action, Place place, String subject, String before, String after, String message, Runnable deed) {

    static Change unchanged(Place place, String subject, String value) {
        return new Change(RowAction.UNCHANGED, place, subject, value, value, null, () -> {});
    }

    /** Whether anything is to be done. */
    public boolean isReal() {
        return action != RowAction.UNCHANGED;
    }
}
