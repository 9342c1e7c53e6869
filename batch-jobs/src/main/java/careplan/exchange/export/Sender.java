package careplan.exchange.export;

import careplan.office.OfficeKind;
import java.util.Set;

/**
 * The sending office.
 *
 * @param corporationId whose 自社情報 and 他社情報 tell about its partners
 * @param serviceTypes its サービス種類
 */
public record Sender(long officeId, long corporationId, String number, OfficeKind kind, Set<String> serviceTypes) {}
