package careplan.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A date of a browser's date field ({@code 2026-01-31}); typed as {@code 2026/1/31} it is understood too. Unlike Faces' own
 * converter it does not take the 31st of February for the 28th.
 */
@FacesConverter("careplan.Date")
public class DateConverter implements Converter<LocalDate> {

    private static final int PARTS = 3;

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
     * The date of {@code 2026-01-31} or {@code 2026/1/31}.
     *
     * @throws IllegalArgumentException if it is not three numbers
     * @throws DateTimeException if there is no such day
     */
    static LocalDate parse(String text) {
        String[] parts =
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().split("[-/]", -1);
        if (parts.length != PARTS || parts[0].length() != "2026".length()) {
            throw new IllegalArgumentException("not a date");
        }
        return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
