package careplan.exchange.progress;

import careplan.exchange.ExchangeVersion;
import java.time.LocalDateTime;

/**
 * What went to a partner and came from it in one month, counted in clients.
 *
 * @param number 事業所番号
 * @param name as registered in 他社情報 or 自社情報, or else as the months name it
 * @param version in which the partner exchanges; null where it is not registered
 * @param clients that have something to do with this partner in the month
 * @param unsent of these, those of whom nothing was sent that still counts
 * @param changed those whose month was changed after it was last sent
 * @param lastSentAt when something was sent last; null for never
 * @param lastSerial 連番 of that, or null
 * @param lastSentBy who asked for it, or null
 * @param missing of the clients, those of whom nothing came
 * @param faulty received records with errors
 * @param waiting received records that wait for 取込
 */
public record PartnerMonth(
        String number,
        String name,
        ExchangeVersion version,
        long clients,
        long unsent,
        long changed,
        LocalDateTime lastSentAt,
        String lastSerial,
        String lastSentBy,
        long missing,
        long faulty,
        long waiting) {}
