package careplan.exchange.apply;

import careplan.master.JobMasterData;
import careplan.master.ServiceCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;

/** サービス内容 by service code, month and insurer. */
@ApplicationScoped
public class ServiceNames {

    @Inject
    private JobMasterData masterData;

    /** The name, or null where the code is not in the table for that month. */
    public String of(String code, YearMonth month, String insurerNumber) {
        return masterData
                .current()
                .serviceCode(code, month, insurerNumber)
                .map(ServiceCode::getName)
                .orElse(null);
    }
}
