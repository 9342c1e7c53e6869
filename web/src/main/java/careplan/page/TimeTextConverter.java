package careplan.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day typed as {@code 9:00} or {@code 0900}, for values that are kept as the standard writes times: {@code 0900}. */
@FacesConverter("careplan.TimeText")
public class TimeTextConverter implements Converter<String> {

    private static final Pattern TYPED = Pattern.compile("([01]?[0-9]|2[0-4]):?([0-5][0-9])");

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String time = time(text);
        if (time == null) {
            String label = String.valueOf(component.getAttributes().get("label"));
            throw new ConverterException(FacesMessages.message("editMsg", "time.wrong", label));
        }
        return time;
    }

    /** HHMM of what was typed, up to 2400; null if it is no time. */
    static String time(String text) {
        Matcher typed =
                TYPED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!typed.matches()) {
            return null;
        }
        String hour = typed.group(1).length() == 1 ? "0" + typed.group(1) : typed.group(1);
        return hour.equals("24") && !typed.group(2).equals("00") ? null : hour + typed.group(2);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String kept) {
        return kept == null || kept.length() != "0900".length() ? "" : kept.substring(0, 2) + ":" + kept.substring(2);
    }
}
