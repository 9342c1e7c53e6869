package careplan.exchange.export;

import java.io.Serializable;
import java.util.List;

/**
 * What the selection lists of 出力 offer for an office and a month.
 *
 * @param careManagers who has clients there, by kana
 * @param partners to whom something may go, by number
 * @param serviceTypes of a provider's actuals
 */
public record ExportChoices(List<CareManager> careManagers, List<Partner> partners, List<String> serviceTypes)
        implements Serializable {

    /** A ケアマネ. */
    public record CareManager(long id, String name) implements Serializable {}

    /** A 送信先事業所. */
    public record Partner(String number, String name) implements Serializable {}
}
