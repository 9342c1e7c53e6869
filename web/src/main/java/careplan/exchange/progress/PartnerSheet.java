package careplan.exchange.progress;

import careplan.exchange.export.JapaneseMonth;
import careplan.page.FacesMessages;
import careplan.page.Sheets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.primefaces.model.StreamedContent;

/** 相手先ごとの状況 as an Excel. */
final class PartnerSheet {

    private static final String BUNDLE = "progressMsg";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm");

    private PartnerSheet() {}

    static StreamedContent of(String office, YearMonth month, boolean provider, List<PartnerMonth> partners) {
        return Sheets.list(
                FacesMessages.text(BUNDLE, "partners") + "_" + JapaneseMonth.of(month),
                Sheets.titles(office, FacesMessages.text(BUNDLE, "sheet.month"), JapaneseMonth.of(month)),
                Sheets.columns(
                        BUNDLE,
                        "partner.number",
                        14,
                        "partner.name",
                        40,
                        "partner.version",
                        8,
                        "partner.clients",
                        8,
                        "partner.unsent",
                        8,
                        "partner.changed",
                        12,
                        "partner.lastSentAt",
                        18,
                        "partner.serial",
                        18,
                        "partner.sentBy",
                        20,
                        provider ? "partner.missing.provider" : "partner.missing.plans",
                        14,
                        "partner.faulty",
                        8,
                        "partner.waiting",
                        8),
                (first, size) ->
                        partners.subList(Math.min(first, partners.size()), Math.min(first + size, partners.size())),
                partner -> new Object[] {
                    partner.number(),
                    partner.name(),
                    partner.version() == null
                            ? FacesMessages.text(BUNDLE, "partner.version.none")
                            : partner.version().label(),
                    partner.clients(),
                    partner.unsent(),
                    partner.changed(),
                    partner.lastSentAt() == null ? null : partner.lastSentAt().format(TIME),
                    partner.lastSerial(),
                    partner.lastSentBy(),
                    partner.missing(),
                    partner.faulty(),
                    partner.waiting()
                });
    }
}
