package careplan.page;

import careplan.exchange.ExchangeVersion;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** An edition of the standard as a choice on a page: its name. What is none of them is no choice. */
@FacesConverter(forClass = ExchangeVersion.class)
public class ExchangeVersionConverter implements Converter<ExchangeVersion> {

    @Override
    public ExchangeVersion getAsObject(FacesContext context, UIComponent component, String name) {
        return ExchangeVersion.find(name).orElse(null);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, ExchangeVersion version) {
        return version == null ? "" : version.name();
    }
}
