package careplan.print;

import careplan.client.Client;
import careplan.exchange.format.Row;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose plan it is, as the forms print it: the plan files themselves do not say it, what comes with them does.
 *
 * @param birthDate in Japanese years
 */
record Person(String name, String birthDate, String address) {

    /** Of our own records. */
    static Person of(Client client) {
        return new Person(
                Printed.text(client.getName()),
                Printed.date(client.getBirthDate()),
                join(client.getAddress1(), client.getAddress2()));
    }

    /** Of a row of UPHOSOKU. */
    static Person ofSupplement(Row row) {
        return new Person(
                row.get("利用者氏名"), Printed.date(row.date("利用者生年月日")), join(row.text("利用者住所１"), row.text("利用者住所２")));
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining("　"));
    }
}
