package careplan.page;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.NamingContainer;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;
import java.io.IOException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.YearMonth;

/**
 * The month of a search form: a year and a month field that give one {@link YearMonth}. Component behind the composite
 * {@code careplan/monthPicker.xhtml}. Digits may be of full width, as an input method leaves them.
 */
@FacesComponent("careplan.MonthPicker")
public class MonthPicker extends UIInput implements NamingContainer {

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2099;

    @Override
    public String getFamily() {
        return UINamingContainer.COMPONENT_FAMILY;
    }

    /** Fills the two fields from the value, unless they still hold what was typed and refused. */
    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        YearMonth value = (YearMonth) getValue();
        if (isValid()) {
            field("yearPart").setValue(value == null ? null : String.valueOf(value.getYear()));
            field("monthPart").setValue(value == null ? null : String.valueOf(value.getMonthValue()));
        }
        super.encodeBegin(context);
    }

    /**
     * What was typed into the two fields: {@code 2024-7}, empty if both are, null if nothing was sent. Faces validates this
     * component before its fields, so they still hold it.
     */
    @Override
    public Object getSubmittedValue() {
        Object year = field("yearPart").getSubmittedValue();
        Object month = field("monthPart").getSubmittedValue();
        if (year == null && month == null) {
            return null;
        }
        String typed = text(year) + "-" + text(month);
        return typed.equals("-") ? "" : typed;
    }

    @Override
    protected Object getConvertedValue(FacesContext context, Object submitted) {
        String typed = (String) submitted;
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        try {
            return parse(typed);
        } catch (IllegalArgumentException | DateTimeException e) {
            String label = String.valueOf(getAttributes().get("label"));
            throw new ConverterException(FacesMessages.message("msg", "month.wrong", label), e);
        }
    }

    /**
     * The month of {@code 2024-7}.
     *
     * @throws IllegalArgumentException if it is not two numbers, or a year that nobody means
     * @throws DateTimeException if there is no such month
     */
    static YearMonth parse(String typed) {
        String[] parts = Normalizer.normalize(typed, Normalizer.Form.NFKC).split("-", 2);
        int year = Integer.parseInt(parts[0].strip());
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            throw new IllegalArgumentException("year " + year);
        }
        return YearMonth.of(year, Integer.parseInt(parts[1].strip()));
    }

    /** The names must not be ones that a page gives its picker: a search finds the picker itself first. */
    private UIInput field(String id) {
        return (UIInput) findComponent(id);
    }

    private static String text(Object typed) {
        return typed == null ? "" : typed.toString();
    }
}
