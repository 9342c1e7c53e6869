package careplan.exchange.proof;

import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/**
 * That the data of a client went to a partner, or came from one.
 *
 * @param id of the record of sending or receiving
 * @param at when the files were complete, or were taken in
 * @param person who asked for it; null where that request is no longer kept
 * @param clientCode null where what was received has found no client
 * @param clientName as registered, or as received
 * @param insuredNumber as it was sent or received
 * @param month the service month, or null for documents
 * @param keyDate the date of a document, or null for months
 * @param serial 連番
 * @param outcome what became of it, in words
 * @param files those that it was in
 */
public record ProofRow(
        long id,
        ProofDirection direction,
        LocalDateTime at,
        String person,
        String clientCode,
        String clientName,
        String insuredNumber,
        String partnerNumber,
        String partnerName,
        DataKind kind,
        ExchangeVersion version,
        YearMonth month,
        LocalDate keyDate,
        String serial,
        String outcome,
        List<ProofFile> files)
        implements Serializable {}
