package careplan.schedule;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps what was reported otherwise as its text; null where nothing was, as nearly always. */
@Converter
public class GivenVisitsConverter implements AttributeConverter<GivenVisits, String> {

    @Override
    public String convertToDatabaseColumn(GivenVisits visits) {
        return visits == null || visits.visits().isEmpty() ? null : visits.toString();
    }

    @Override
    public GivenVisits convertToEntityAttribute(String text) {
        return text == null ? GivenVisits.NONE : GivenVisits.parse(text);
    }
}
