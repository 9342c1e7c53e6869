package careplan.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The date of a browser's date field, for values that are kept as the standard writes dates: {@code 20260131}. */
@FacesConverter("careplan.DateText")
public class DateTextConverter implements Converter<String> {

    private final DateConverter dates = new DateConverter();

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String text) {
        LocalDate date = dates.getAsObject(context, component, text);
        return date == null ? null : DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String kept) {
        try {
            return kept == null
                    ? ""
                    : LocalDate.parse(kept, DateTimeFormatter.BASIC_ISO_DATE).toString();
        } catch (DateTimeException noDate) {
            return "";
        }
    }
}
