package careplan.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an office is offered as its services. */
class OfficeServiceTypesTest {

    @Test
    void whoPlansIsOfferedPlanningAndWhoProvidesServices() {
        assertThat(OfficeServiceTypes.of(OfficeKind.CARE_MANAGEMENT, List.of())).containsOnlyKeys("43", "46", "AF");
        assertThat(OfficeServiceTypes.of(OfficeKind.COMMUNITY_SUPPORT_CENTER, List.of()))
                .containsOnlyKeys("43", "46", "AF");
        assertThat(OfficeServiceTypes.of(OfficeKind.PROVIDER, List.of()))
                .containsKeys("11", "15", "17")
                .doesNotContainKeys("43", "46", "AF");
    }

    @Test
    void whatItHasAlreadyIsNotTakenFromIt() {
        assertThat(OfficeServiceTypes.of(OfficeKind.CARE_MANAGEMENT, List.of("15")))
                .containsOnlyKeys("43", "46", "AF", "15");
        assertThat(OfficeServiceTypes.of(null, List.of()))
                .as("while its kind is not chosen")
                .isEqualTo(OfficeServiceTypes.all());
    }
}
