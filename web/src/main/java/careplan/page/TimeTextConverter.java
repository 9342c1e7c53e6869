package careplan.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day typed as {@code 9:00}, {@code 900}, {@code ９００}, {@code 9時}, {@code 9時半} …, for values that are kept as the standard writes times: {@code 0900}. */
@FacesConverter("careplan.TimeText")
public class TimeTextConverter implements Converter<String> {

    private static final Pattern TYPED =
            Pattern.compile("([01]?[0-9]|2[0-4])(?::?([0-5][0-9])|時(?:([0-5]?[0-9])分?|(半))?)");

    private static final int MINUTES = 3;
    private static final int HALF = 4;
    private static final String NO_TIME = "9999";
    private static final String MIDNIGHT = "2400";

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
    public static String time(String text) {
        Matcher typed =
                TYPED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!typed.matches()) {
            return null;
        }
        String time = "%02d%02d".formatted(Integer.parseInt(typed.group(1)), minutes(typed));
        return time.compareTo(MIDNIGHT) > 0 ? null : time;
    }

    private static int minutes(Matcher typed) {
        if (typed.group(HALF) != null) {
            return 30;
        }
        String minutes = typed.group(2) == null ? typed.group(MINUTES) : typed.group(2);
        return minutes == null ? 0 : Integer.parseInt(minutes);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String kept) {
        return kept == null || kept.length() != "0900".length() || kept.equals(NO_TIME)
                ? ""
                : kept.substring(0, 2) + ":" + kept.substring(2);
    }
}
