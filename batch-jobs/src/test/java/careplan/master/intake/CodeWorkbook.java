package careplan.master.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel of service codes of the ministry's kind: headings over several rows, merged cells, remarks, a cover sheet. */
public final class CodeWorkbook {

    private CodeWorkbook() {}

    /** Writes it. */
    public static Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet cover = workbook.newWorksheet("表紙");
            cover.value(0, 0, "介護給付費単位数等サービスコード表");
            homeHelp(workbook.newWorksheet("訪問介護"));
            dayService(workbook.newWorksheet("通所介護"));
        }
        return file;
    }

    /** 種類 and 項目 below a common heading, all others merged over both rows; 算定単位 of a block is one cell. */
    private static void homeHelp(Worksheet sheet) {
        sheet.value(0, 0, "１　訪問介護サービスコード表");
        headings(sheet, 2, 1);
        sheet.value(2, 8, "合成\n単位数");
        sheet.range(2, 8, 3, 8).merge();
        sheet.value(2, 9, "算定\n単位");
        sheet.range(2, 9, 3, 9).merge();
        row(sheet, 4, 1, "11", "1111", "身体介護１");
        sheet.value(4, 8, 244);
        sheet.value(4, 9, "1回につき");
        row(sheet, 5, 1, "11", "1211", "身体介護２");
        sheet.value(5, 8, 387);
        sheet.range(4, 9, 5, 9).merge();
        sheet.value(6, 1, "注　次の加算は区分支給限度基準額の対象外");
        row(sheet, 7, 1, "11", "6271", "訪問介護処遇改善加算Ⅲ");
        sheet.value(7, 5, "所定単位数の 207/1000　加算");
        sheet.range(7, 5, 7, 7).merge();
        sheet.value(7, 9, "1月につき");
        row(sheet, 8, 1, "11", "4111", "訪問介護同一建物減算１");
        sheet.value(8, 5, "所定単位数の 10％ 減算");
        sheet.range(7, 9, 8, 9).merge();
    }

    /** Numbers as numbers, another order of columns, units counted against the limit, and a second table further down. */
    private static void dayService(Worksheet sheet) {
        headings(sheet, 4, 0);
        sheet.value(4, 4, "給付管理\n単位数");
        sheet.value(4, 5, "合成単位数");
        sheet.value(4, 6, "算定単位");
        sheet.value(6, 0, 15);
        sheet.value(6, 1, 3691);
        sheet.value(6, 2, "通所介護Ⅲ３１");
        sheet.value(6, 4, 570);
        sheet.value(6, 5, 525);
        sheet.value(6, 6, "１回につき");
        row(sheet, 7, 0, "15", "5999", "通所介護の価格");
        sheet.value(7, 6, "1回につき");
        row(sheet, 8, 0, "15", "5998", "通所介護の読めない行");
        sheet.value(8, 5, "別に定める");
        sheet.value(8, 6, "1回につき");
        headings(sheet, 20, 2);
        sheet.value(20, 8, "単位数");
        sheet.value(20, 9, "算定単位");
        row(sheet, 22, 2, "15", "5611", "通所介護感染症災害３％加算");
        sheet.value(22, 8, -3);
        sheet.value(22, 9, "1回につき");
    }

    private static void headings(Worksheet sheet, int row, int column) {
        sheet.value(row, column, "サービスコード");
        sheet.range(row, column, row, column + 1).merge();
        sheet.value(row + 1, column, "種類");
        sheet.value(row + 1, column + 1, "項目");
        sheet.value(row, column + 2, "サービス内容略称");
        sheet.range(row, column + 2, row + 1, column + 2).merge();
    }

    private static void row(Worksheet sheet, int row, int column, String type, String item, String name) {
        sheet.value(row, column, type);
        sheet.value(row, column + 1, item);
        sheet.value(row, column + 2, name);
    }
}
