package careplan.print;

import java.util.List;

/**
 * 第３表: 週間サービス計画表. The day of the form begins at midnight, as it does since 2021.
 *
 * @param columns 月 … 日 and then 主な日常生活上の活動
 * @param notes texts too long for their block, told below
 * @param others 週単位以外のサービス
 */
public record WeekForm(
        String createdOn, String clientName, List<List<Block>> columns, List<Note> notes, List<String> others)
        implements FormData {

    /**
     * What takes place at a time.
     *
     * @param top minutes after midnight
     * @param minutes how long
     * @param lane which of the blocks side by side, from 0
     * @param lanes how many blocks stand side by side
     * @param time 09:00～10:00, "" where there is no room for it
     */
    public record Block(int top, int minutes, int lane, int lanes, String time, String text) {}

    /** A text that its block only refers to. */
    public record Note(String mark, String text) {}

    @Override
    public String template() {
        return "week";
    }

    @Override
    public String title() {
        return "週間サービス計画表";
    }
}
