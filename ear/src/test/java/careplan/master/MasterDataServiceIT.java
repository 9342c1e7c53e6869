package careplan.master;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.client.CareLevel;
import careplan.support.Deployments;
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
        return Deployments.of(MasterDataServiceIT.class);
    }

    @Test
    void anEmptySystemIsSupplied() {
        assertThat(service.current().limitUnits(CareLevel.CARE_3, MONTH)).hasValue(27048);
        assertThat(service.current().unitPrice("00", "15", MONTH))
                .hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("10"));
        assertThat(service.current().serviceCode("111111", MONTH)).isPresent();
        assertThat(service.current().serviceCode("111111", YearMonth.of(2024, 3)))
                .isEmpty();
    }

    @Test
    void aNewCodeIsSeenAfterARefresh() throws Exception {
        assertThat(service.current().serviceCode("999998", MONTH)).isEmpty();
        ServiceCode code = new ServiceCode();
        code.setCode("999998");
        code.setName("試験");
        code.setValidFrom(MONTH.atDay(1));
        transaction.begin();
        em.persist(code);
        transaction.commit();
        service.refresh();
        assertThat(service.current().serviceCode("999998", MONTH)).isPresent();
    }
}
