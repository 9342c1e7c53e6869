package careplan.demo;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import java.time.LocalDate;

/**
 * What all rows of one demo document share.
 *
 * @param keeper the office that keeps the document
 * @param author who wrote it
 * @param keyDate 居宅サービス計画作成（変更）日, 相談日 or 計画作成(変更)日
 * @param first the key date of the client's first version
 */
record DemoPlanHead(
        DemoClient person,
        DemoCertification certification,
        DemoOffice keeper,
        String author,
        LocalDate keyDate,
        LocalDate first) {

    /** A row with its keys; {@code keyField} is the layout's name of the key date. */
    Row.Builder row(FileKind kind, String keyField) {
        return Row.builder(Layouts.of(kind, ExchangeVersion.V4))
                .set("保険者番号", certification.insurer())
                .set("被保険者番号", certification.number())
                .set(keyField, keyDate);
    }

    boolean isFirst() {
        return keyDate.equals(first);
    }

    /** The name of the service's provider, as the forms show it. */
    static String name(DemoOffice provider, ServiceUse use) {
        return provider == null ? "登録のない事業所" : provider.nameAt(use.branch());
    }
}
