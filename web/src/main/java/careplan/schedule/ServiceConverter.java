package careplan.schedule;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;

/** Carries a chosen service through the browser as code, units, whether it asks for them, and name; what is kept is looked up again. */
@FacesConverter("careplan.Service")
public class ServiceConverter implements Converter<ScheduleChoices.Service> {

    private static final String SEPARATOR = "\t";
    private static final int PARTS = 4;

    @Override
    public ScheduleChoices.Service getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String[] parts = text.split(SEPARATOR, PARTS);
        try {
            return new ScheduleChoices.Service(
                    parts[0], parts[3], Integer.parseInt(parts[1]), Boolean.parseBoolean(parts[2]), false);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new ConverterException(e);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, ScheduleChoices.Service service) {
        return service == null
                ? ""
                : String.join(
                        SEPARATOR,
                        service.code(),
                        Integer.toString(service.units()),
                        Boolean.toString(service.asksForUnits()),
                        service.name());
    }
}
