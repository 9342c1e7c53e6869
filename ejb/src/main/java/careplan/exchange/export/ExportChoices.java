package careplan.exchange.export;

import java.io.Serializable;
import java.util.List;

/**
 * What the selection lists of 出力 offer for an office and a month.
 *
 * @param careManagers who has clients there, by kana
 * @param providers whose services occur, by number
 */
public record ExportChoices(List<CareManager> careManagers, List<Provider> providers) implements Serializable {

    /** A ケアマネ. */
    public record CareManager(long id, String name) implements Serializable {}

    /** A 提供事業所. */
    public record Provider(String number, String name) implements Serializable {}
}
