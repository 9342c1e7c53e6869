package careplan.print;

import java.util.List;

/**
 * 第７表: サービス利用票別表, or サービス提供票別表 where {@code provision}.
 *
 * @param addressee the provider who gets the サービス提供票別表; "" on a サービス利用票別表
 * @param typeTotals 種類別支給限度管理, the types that have a limit or units
 * @param stay 要介護認定期間中の短期入所利用日数
 * @param publicCharge what 介護扶助 bears of the client's share in yen, or ""
 */
public record StatementForm(
        boolean provision,
        String addressee,
        String month,
        Head head,
        List<Line> lines,
        List<TypeTotal> typeTotals,
        TypeTotal typeSum,
        Stay stay,
        String publicCharge)
        implements FormData {

    /** Rows of the paper form. */
    private static final int ROWS = 16;

    /** The line above the table. */
    public record Head(
            String insuredNumber, String clientName, String careOffice, String createdOn, String limitUnits) {}

    /**
     * A service, a subtotal or the grand total.
     *
     * @param style {@code detail}, {@code subtotal} or {@code total}
     * @param ofOneUse the columns from 単位数 to 回数
     * @param amounts the columns from サービス単位／金額 on
     */
    public record Line(
            String style,
            String provider,
            String providerNumber,
            String service,
            String equipment,
            String serviceCode,
            List<String> ofOneUse,
            List<String> amounts) {}

    /** 種類別支給限度管理 of one service type. */
    public record TypeTotal(String serviceType, String limitUnits, String totalUnits, String overUnits) {}

    /** 前月までの利用日数, 当月の計画利用日数, 累積利用日数. */
    public record Stay(String daysBefore, String daysPlanned, String daysTotal) {}

    @Override
    public String template() {
        return "statement";
    }

    @Override
    public String title() {
        return provision ? "サービス提供票別表" : "サービス利用票別表";
    }

    @Override
    public String clientName() {
        return head.clientName();
    }

    /** How many rows are empty; the row of the grand total is always there. */
    public int blankRows() {
        long rows = lines.stream().filter(line -> !line.style().equals("total")).count();
        return (int) Math.max(0, ROWS - rows);
    }

    @Override
    public boolean hasRoom() {
        return blankRows() > 0;
    }
}
