package careplan.schedule;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps which services bear the excess of a month as one text: {@code provider/satellite/type=units}, by commas. */
@Converter
public class ExcessSharesConverter implements AttributeConverter<List<ExcessShare>, String> {

    @Override
    public String convertToDatabaseColumn(List<ExcessShare> shares) {
        return shares == null || shares.isEmpty()
                ? null
                : shares.stream()
                        .map(share -> share.providerNumber() + "/" + share.satelliteBranch() + "/" + share.serviceType()
                                + "=" + share.units())
                        .collect(Collectors.joining(","));
    }

    @Override
    public List<ExcessShare> convertToEntityAttribute(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(",")).map(ExcessSharesConverter::share).toList();
    }

    private static ExcessShare share(String text) {
        String[] parts = text.split("[/=]", -1);
        return new ExcessShare(parts[0], parts[1], parts[2], Integer.parseInt(parts[3]));
    }
}
