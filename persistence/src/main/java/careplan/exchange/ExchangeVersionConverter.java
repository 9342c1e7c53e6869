package careplan.exchange;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps an edition of the standard by its name. */
@Converter(autoApply = true)
public class ExchangeVersionConverter implements AttributeConverter<ExchangeVersion, String> {

    @Override
    public String convertToDatabaseColumn(ExchangeVersion version) {
        return version == null ? null : version.name();
    }

    @Override
    public ExchangeVersion convertToEntityAttribute(String name) {
        return name == null ? null : ExchangeVersion.valueOf(name);
    }
}
