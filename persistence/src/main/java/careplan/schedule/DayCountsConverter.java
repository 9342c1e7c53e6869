package careplan.schedule;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps the counts of a month as their 62 digits. */
@Converter
public class DayCountsConverter implements AttributeConverter<DayCounts, String> {

    @Override
    public String convertToDatabaseColumn(DayCounts counts) {
        return counts == null ? null : counts.toString();
    }

    @Override
    public DayCounts convertToEntityAttribute(String text) {
        return text == null ? null : DayCounts.parse(text);
    }
}
