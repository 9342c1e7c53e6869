package careplan.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of a browser's date field ({@code 2026-01-31}), or as people write it: {@code 2026/1/31}, {@code 令和8年1月31日},
 * {@code R8.1.31}. Unlike Faces' own converter it does not take the 31st of February for the 28th.
 */
@FacesConverter("careplan.Date")
public class DateConverter implements Converter<LocalDate> {

    /** The year before the first of each era, by its name and by the letter that forms have for it. */
    private static final Map<String, Integer> ERAS = Map.of(
            "明治", 1867, "M", 1867, "大正", 1911, "T", 1911, "昭和", 1925, "S", 1925, "平成", 1988, "H", 1988, "令和", 2018, "R",
            2018);

    private static final Pattern DATE =
            Pattern.compile("(?:(?<era>明治|大正|昭和|平成|令和|[MTSHR])(?<yearOfEra>元|0?[1-9]|[1-9][0-9])"
                    + "|(?<year>[0-9]{4}))[-/.年](?<month>[0-9]{1,2})[-/.月](?<day>[0-9]{1,2})日?");

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parse(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            String label = String.valueOf(component.getAttributes().get("label"));
            throw new ConverterException(FacesMessages.message("editMsg", "date.wrong", label), e);
        }
    }

    /**
     * The date that a text writes. Papers made before an era ended go on counting its years (平成36年3月31日), so that these are
     * understood too.
     *
     * @throws IllegalArgumentException if it is none
     * @throws DateTimeException if there is no such day
     */
    static LocalDate parse(String text) {
        Matcher date = DATE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT));
        if (!date.matches()) {
            throw new IllegalArgumentException("not a date");
        }
        return LocalDate.of(year(date), Integer.parseInt(date.group("month")), Integer.parseInt(date.group("day")));
    }

    private static int year(Matcher date) {
        if (date.group("year") != null) {
            return Integer.parseInt(date.group("year"));
        }
        String year = date.group("yearOfEra");
        return ERAS.get(date.group("era")) + (year.equals("元") ? 1 : Integer.parseInt(year));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
