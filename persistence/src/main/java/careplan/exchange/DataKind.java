package careplan.exchange;

import static careplan.exchange.FileKind.DLT1KYO;
import static careplan.exchange.FileKind.DLTJSK;
import static careplan.exchange.FileKind.DLTKIHON;
import static careplan.exchange.FileKind.DLTPLAN;
import static careplan.exchange.FileKind.DLTYOBO;
import static careplan.exchange.FileKind.UP1KYO;
import static careplan.exchange.FileKind.UP2KYO;
import static careplan.exchange.FileKind.UP3KYO;
import static careplan.exchange.FileKind.UPHOSOKU;
import static careplan.exchange.FileKind.UPJSK;
import static careplan.exchange.FileKind.UPKIHON;
import static careplan.exchange.FileKind.UPKIHON_SUB1;
import static careplan.exchange.FileKind.UPKIHON_SUB2;
import static careplan.exchange.FileKind.UPPLAN;
import static careplan.exchange.FileKind.UPSIKYU;
import static careplan.exchange.FileKind.UPYOBO;
import static careplan.exchange.FileKind.UPYOBO_SUB;

import java.util.ArrayList;
import java.util.List;

/**
 * What one send unit (the files that share a serial) carries. The first required file is the parent: its rows decide
 * which client and month or plan the rows of the others belong to.
 */
public enum DataKind {
    SCHEDULE("利用票", List.of(UPPLAN, UPSIKYU, UPHOSOKU), List.of()),
    ACTUAL("実績票", List.of(UPJSK), List.of()),
    CARE_PLAN("居宅サービス計画書", List.of(UP1KYO, UP2KYO, UP3KYO, UPHOSOKU), List.of()),
    CLIENT_PROFILE("利用者情報", List.of(UPKIHON), List.of(UPKIHON_SUB1, UPKIHON_SUB2)),
    /** May carry the client profile along: the standard lets the two share one serial. */
    PREVENTIVE_PLAN("支援計画書", List.of(UPYOBO), List.of(UPYOBO_SUB, UPKIHON, UPKIHON_SUB1, UPKIHON_SUB2)),
    SCHEDULE_DELETION("利用票の削除", List.of(DLTPLAN), List.of()),
    ACTUAL_DELETION("実績票の削除", List.of(DLTJSK), List.of()),
    CARE_PLAN_DELETION("居宅サービス計画書の削除", List.of(DLT1KYO), List.of()),
    CLIENT_PROFILE_DELETION("利用者情報の削除", List.of(DLTKIHON), List.of()),
    PREVENTIVE_PLAN_DELETION("支援計画書の削除", List.of(DLTYOBO), List.of());

    private final String label;
    private final List<FileKind> required;
    private final List<FileKind> optional;

    DataKind(String label, List<FileKind> required, List<FileKind> optional) {
        this.label = label;
        this.required = required;
        this.optional = optional;
    }

    /** The name users see. */
    public String label() {
        return label;
    }

    /** The file whose rows the others hang on. */
    public FileKind parent() {
        return required.get(0);
    }

    /** Whether this version of the standard can send it at all. */
    public boolean existsIn(ExchangeVersion version) {
        return parent().existsIn(version);
    }

    /** The files a unit cannot do without, parent first; empty when the version does not know this kind of data. */
    public List<FileKind> requiredFiles(ExchangeVersion version) {
        return existsIn(version) ? only(required, version) : List.of();
    }

    /** The files that may come with it. */
    public List<FileKind> optionalFiles(ExchangeVersion version) {
        return existsIn(version) ? only(optional, version) : List.of();
    }

    /** Required and optional files, in the order they are written and read. */
    public List<FileKind> files(ExchangeVersion version) {
        List<FileKind> all = new ArrayList<>(requiredFiles(version));
        all.addAll(optionalFiles(version));
        return List.copyOf(all);
    }

    /** Whether the unit orders a deletion. */
    public boolean deletion() {
        return parent().deletion();
    }

    /** Whether the unit may bring pictures (the family tree of the client profile). */
    public boolean mayHaveImages() {
        return required.contains(UPKIHON) || optional.contains(UPKIHON);
    }

    private static List<FileKind> only(List<FileKind> files, ExchangeVersion version) {
        return files.stream().filter(file -> file.existsIn(version)).toList();
    }
}
