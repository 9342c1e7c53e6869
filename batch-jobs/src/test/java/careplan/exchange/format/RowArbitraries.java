package careplan.exchange.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any row that fulfils its layout, with the texts that break naive CSV code. */
final class RowArbitraries {
    private RowArbitraries() {}

    /** A few rows for every layout there is. */
    static Arbitrary<Map<Layout, List<Row>>> filesOfEveryLayout() {
        List<Arbitrary<List<Row>>> files = new ArrayList<>();
        for (Layout layout : Layouts.all()) {
            files.add(row(layout).list().ofMinSize(1).ofMaxSize(4));
        }
        return Combinators.combine(files).as(lists -> {
            Map<Layout, List<Row>> byLayout = new LinkedHashMap<>();
            for (int i = 0; i < lists.size(); i++) {
                byLayout.put(Layouts.all().get(i), lists.get(i));
            }
            return byLayout;
        });
    }

    static Arbitrary<Row> row(Layout layout) {
        List<Arbitrary<String>> fields =
                layout.fields().stream().map(field -> field(field, layout)).toList();
        return Combinators.combine(fields).as(values -> new Row(layout, 0, values.toArray(String[]::new)));
    }

    private static Arbitrary<String> field(LayoutField field, Layout layout) {
        Arbitrary<String> value = value(field, layout);
        for (String special : field.specials()) {
            value = Arbitraries.oneOf(value, Arbitraries.just(special));
        }
        return field.presence() == Presence.OPTIONAL ? Arbitraries.oneOf(Arbitraries.just(""), value) : value;
    }

    private static Arbitrary<String> value(LayoutField field, Layout layout) {
        return switch (field.type()) {
            case VERSION -> Arbitraries.just(layout.version().csvVersion());
            case DIGITS -> digits(field.length());
            case INSURED_NUMBER -> Arbitraries.oneOf(digits(10), digits(9).map(digits -> "H" + digits));
            case OFFICE_NUMBER -> Arbitraries.oneOf(digits(10), digits(7).map(digits -> "13A" + digits));
            case DATE ->
                Combinators.combine(number(1900, 2099), number(1, 12), number(1, 28))
                        .as((year, month, day) -> "%d%02d%02d".formatted(year, month, day));
            case MONTH -> Combinators.combine(number(1900, 2099), number(1, 12)).as("%d%02d"::formatted);
            case TIME -> Combinators.combine(number(0, 23), number(0, 59)).as("%02d%02d"::formatted);
            case INTEGER ->
                number(field.least() == null ? 0 : field.least(), greatest(field))
                        .map(String::valueOf);
            case DECIMAL -> number(1000, 1240).map(price -> "%d.%02d".formatted(price / 100, price % 100));
            case CODE -> Arbitraries.of(field.codes().keySet());
            case FLAGS31 -> Arbitraries.strings().withChars("01").ofLength(31);
            case SERVICE_TYPE -> Arbitraries.of("11", "2A", "A6");
            case SERVICE_CODE, STATEMENT_CODE -> Arbitraries.of("111111", "A21111", "11AAAA", "999999");
            case EQUIPMENT_CODE -> Arbitraries.just("00001-000123");
            case POSTAL_CODE -> digits(7).map(digits -> digits.substring(0, 3) + "-" + digits.substring(3));
            case IMAGE_NAME -> Arbitraries.just("UPKIHON_IMAGE_1300000104_46_1370000109_43_20260105101530_0001.jpg");
            case SHORT_TEXT, UNUSED ->
                Arbitraries.strings()
                        .withChars("0123456789-,\"()")
                        .ofMinLength(1)
                        .ofMaxLength(field.length());
            case TEXT -> text();
        };
    }

    /** Free text: what people type, and everything that means something to a CSV parser. */
    static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                        Arbitraries.strings()
                                .withChars("あいうカキク漢字髙﨑①㈱Ⅲ～－ｱｲｳﾞ\u3000")
                                .ofMinLength(1)
                                .ofMaxLength(12),
                        Arbitraries.strings()
                                .withChars("\",\n\t ;'#=+-@\\")
                                .ofMinLength(1)
                                .ofMaxLength(6),
                        Arbitraries.strings()
                                .withCharRange(' ', '~')
                                .ofMinLength(1)
                                .ofMaxLength(12))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join("", parts))
                .map(text -> text.isBlank() ? "－" : text);
    }

    private static int greatest(LayoutField field) {
        int digits = field.length() == 0 ? 3 : Math.min(8, field.length());
        return (int) Math.pow(10, digits) - 1;
    }

    private static Arbitrary<Integer> number(int least, int greatest) {
        return Arbitraries.integers().between(least, greatest);
    }

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().withCharRange('0', '9').ofLength(length);
    }
}
