package careplan.client;

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

/** 印刷 of 利用者情報: the clients found, as an Excel. */
@Stateless
@RolesAllowed("STAFF")
public class ClientSheet {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("careplan.client.sheet", Locale.JAPANESE);

    private static final List<SheetColumn> COLUMNS = List.of(
            column("code", 14),
            column("name", 24),
            column("kana", 28),
            column("gender", 8),
            column("birthDate", 12),
            column("careLevel", 12),
            column("insurer", 20),
            column("insuredNumber", 16),
            column("validTo", 14));

    @EJB
    private ClientQueries queries;

    /** All clients that the list would show, over all its pages. Each page is read by itself; that it was printed is recorded. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public byte[] print(long officeId, ClientSearch search, ClientOrder order, List<String> titles) {
        queries.recordPrint(officeId);
        return of(titles, (first, size) -> queries.page(officeId, search, order, first, size));
    }

    static byte[] of(List<String> titles, BiFunction<Integer, Integer, List<ClientRow>> page) {
        return ListSheet.of(word("sheet"), titles, COLUMNS, page, ClientSheet::cells);
    }

    private static Object[] cells(ClientRow row) {
        return new Object[] {
            row.code(),
            row.name(),
            row.kana(),
            row.gender() == null ? null : word("gender." + row.gender()),
            row.birthDate(),
            row.careLevel() == null ? null : row.careLevel().getLabel(),
            row.insurerName(),
            row.insuredNumber(),
            row.validTo()
        };
    }

    private static SheetColumn column(String name, int width) {
        return new SheetColumn(word("column." + name), width);
    }

    private static String word(String key) {
        return WORDS.getString(key);
    }
}
