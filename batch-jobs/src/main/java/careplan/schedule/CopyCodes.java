package careplan.schedule;

import careplan.client.CareLevel;
import careplan.master.MasterData;
import careplan.master.ServiceCode;
import java.time.YearMonth;
import java.util.Optional;

/** The service codes of a month that is begun with a copy. */
public record CopyCodes(MasterData masterData, YearMonth month, String insurerNumber) implements MonthCopy.Codes {

    @Override
    public Optional<ServiceCode> find(String code) {
        return masterData.serviceCode(code, month, insurerNumber);
    }

    @Override
    public Optional<CareLevel> levelOf(ServiceCode code) {
        return Optional.ofNullable(code.getCareLevel());
    }
}
