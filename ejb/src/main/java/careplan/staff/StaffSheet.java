package careplan.staff;

import careplan.sheet.ListSheet;
import careplan.sheet.SheetColumn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.BiFunction;

/** 印刷 of 職員検索: the people found, as an Excel. */
@Stateless
@RolesAllowed("STAFF")
public class StaffSheet {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("careplan.staff.sheet", Locale.JAPANESE);

    private static final List<SheetColumn> COLUMNS = List.of(
            column("code", 14),
            column("name", 24),
            column("kana", 28),
            column("gender", 8),
            column("active", 10),
            column("login", 10),
            column("admin", 9));

    @EJB
    private StaffQueries queries;

    /** Everybody that the list would show, over all its pages. Each page is read by itself; that it was printed is recorded. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public byte[] print(long officeId, StaffSearch search, StaffOrder order, List<String> titles) {
        queries.recordPrint(officeId);
        return of(titles, (first, size) -> queries.page(officeId, search, order, first, size));
    }

    static byte[] of(List<String> titles, BiFunction<Integer, Integer, List<StaffRow>> page) {
        return ListSheet.of(word("sheet"), titles, COLUMNS, page, StaffSheet::cells);
    }

    private static Object[] cells(StaffRow row) {
        return new Object[] {
            row.code(),
            row.name(),
            row.kana(),
            row.gender() == null ? null : word("gender." + row.gender()),
            word(row.active() ? "active" : "left"),
            row.login() ? word(row.locked() ? "locked" : "mark") : null,
            row.admin() ? word("mark") : null
        };
    }

    private static SheetColumn column(String name, int width) {
        return new SheetColumn(word("column." + name), width);
    }

    private static String word(String key) {
        return WORDS.getString(key);
    }
}
