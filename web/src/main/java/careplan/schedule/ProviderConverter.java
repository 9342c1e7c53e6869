package careplan.schedule;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** Carries a chosen provider through the browser as number and name. */
@FacesConverter("careplan.Provider")
public class ProviderConverter implements Converter<ScheduleChoices.Provider> {

    private static final String SEPARATOR = "\t";

    @Override
    public ScheduleChoices.Provider getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String[] parts = text.split(SEPARATOR, 2);
        return new ScheduleChoices.Provider(parts[0], parts.length == 2 ? parts[1] : null);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, ScheduleChoices.Provider provider) {
        return provider == null ? "" : provider.number() + SEPARATOR + provider.name();
    }
}
