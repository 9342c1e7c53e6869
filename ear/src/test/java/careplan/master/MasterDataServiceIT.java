package careplan.master;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import careplan.support.Deployments;
import careplan.support.TestCodes;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.YearMonth;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An empty system has master data after its start, and a change is seen after a refresh. */
@ExtendWith(ArquillianExtension.class)
public class MasterDataServiceIT {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    @EJB(lookup = "java:app/ejb/MasterDataService")
    private MasterDataService service;

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Deployment
    public static Archive<?> deployment() {
        return Deployments.all();
    }

    @Test
    void anEmptySystemIsSupplied() {
        assertThat(service.current().limitUnits(CareLevel.CARE_3, MONTH)).hasValue(27048);
        assertThat(service.current().unitPrice("00", "15", MONTH))
                .hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("10"));
        assertThat(service.current().serviceCode("111111", MONTH, null)).isPresent();
        assertThat(service.current().serviceCode("111111", YearMonth.of(2024, 3), null))
                .isEmpty();
    }

    @Test
    void aNewCodeIsSeenAfterARefresh() throws Exception {
        assertThat(service.current().serviceCode("999998", MONTH, null)).isEmpty();
        transaction.begin();
        TestCodes.add(em, "999998", "試験", MONTH.atDay(1));
        transaction.commit();
        service.refresh();
        assertThat(service.current().serviceCode("999998", MONTH, null)).isPresent();
    }
}
