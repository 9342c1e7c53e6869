package careplan.exchange.export;

import careplan.exchange.FileKind;
import careplan.exchange.format.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of one client.
 *
 * @param clientId whose
 * @param rows by file, in the order of the file; a file without rows may be missing
 * @param recipients 事業所番号 of all to whom these rows may be sent, chosen or not
 */
public record ClientRows(long clientId, Map<FileKind, List<Row>> rows, Set<String> recipients) {}
