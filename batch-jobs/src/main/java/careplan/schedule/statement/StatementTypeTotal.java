package careplan.schedule.statement;

/**
 * A slot of UPHOSOKU: a service type that the municipality limits.
 *
 * @param slot 1 to 9
 * @param serviceType 短期入所療養介護 of every kind is 22
 * @param limitUnits 支給限度基準額
 * @param totalUnits 合計単位数
 * @param overUnits 限度超単位数
 */
public record StatementTypeTotal(int slot, String serviceType, int limitUnits, int totalUnits, int overUnits) {}
