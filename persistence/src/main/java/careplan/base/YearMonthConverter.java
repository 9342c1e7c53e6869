package careplan.base;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.YearMonth;

/** Keeps a month as the integer yyyymm, which sorts and compares in every database. */
@Converter(autoApply = true)
public class YearMonthConverter implements AttributeConverter<YearMonth, Integer> {

    @Override
    public Integer convertToDatabaseColumn(YearMonth month) {
        return month == null ? null : month.getYear() * 100 + month.getMonthValue();
    }

    @Override
    public YearMonth convertToEntityAttribute(Integer value) {
        return value == null ? null : YearMonth.of(value / 100, value % 100);
    }
}
