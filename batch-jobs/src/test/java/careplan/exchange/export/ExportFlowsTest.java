package careplan.exchange.export;

import static careplan.exchange.DataKind.ACTUAL;
import static careplan.exchange.DataKind.CARE_PLAN;
import static careplan.exchange.DataKind.CLIENT_PROFILE;
import static careplan.exchange.DataKind.PREVENTIVE_PLAN;
import static careplan.exchange.DataKind.SCHEDULE;
import static careplan.exchange.ExchangeVersion.V3;
import static careplan.exchange.ExchangeVersion.V4;
import static careplan.office.OfficeKind.CARE_MANAGEMENT;
import static careplan.office.OfficeKind.COMMUNITY_SUPPORT_CENTER;
import static careplan.office.OfficeKind.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.DataKind;
import org.junit.jupiter.api.Test;

/** The standard's table of who sends what. */
class ExportFlowsTest {

    @Test
    void versionFourLetsPlannersChooseToWhom() {
        assertThat(ExportFlows.recipients(V3, CARE_MANAGEMENT)).isEmpty();
        assertThat(ExportFlows.recipients(V4, PROVIDER)).isEmpty();
        assertThat(ExportFlows.recipients(V4, CARE_MANAGEMENT)).containsExactly(COMMUNITY_SUPPORT_CENTER, PROVIDER);
        assertThat(ExportFlows.recipients(V4, COMMUNITY_SUPPORT_CENTER)).containsExactly(CARE_MANAGEMENT, PROVIDER);
    }

    @Test
    void dataAreThoseOfTheTable() {
        assertThat(ExportFlows.data(V3, CARE_MANAGEMENT, null)).containsExactly(SCHEDULE, CARE_PLAN);
        assertThat(ExportFlows.data(V3, PROVIDER, null)).containsExactly(ACTUAL);
        assertThat(ExportFlows.data(V3, COMMUNITY_SUPPORT_CENTER, null)).isEmpty();
        assertThat(ExportFlows.data(V4, CARE_MANAGEMENT, COMMUNITY_SUPPORT_CENTER))
                .containsExactly(CLIENT_PROFILE, PREVENTIVE_PLAN, SCHEDULE, ACTUAL);
        assertThat(ExportFlows.data(V4, CARE_MANAGEMENT, PROVIDER))
                .containsExactly(CLIENT_PROFILE, PREVENTIVE_PLAN, SCHEDULE, CARE_PLAN);
        assertThat(ExportFlows.data(V4, COMMUNITY_SUPPORT_CENTER, CARE_MANAGEMENT))
                .containsExactly(CLIENT_PROFILE, PREVENTIVE_PLAN);
        assertThat(ExportFlows.data(V4, COMMUNITY_SUPPORT_CENTER, PROVIDER))
                .containsExactly(CLIENT_PROFILE, PREVENTIVE_PLAN, SCHEDULE);
    }

    @Test
    void whatMayBeSentMayBeDeletedAndNothingElse() {
        assertThat(ExportFlows.allow(V3, PROVIDER, null, DataKind.ACTUAL_DELETION))
                .isTrue();
        assertThat(ExportFlows.allow(V3, PROVIDER, null, DataKind.SCHEDULE_DELETION))
                .isFalse();
        assertThat(ExportFlows.allow(V4, CARE_MANAGEMENT, PROVIDER, ACTUAL)).isFalse();
        assertThat(ExportFlows.deletion(PREVENTIVE_PLAN)).isEqualTo(DataKind.PREVENTIVE_PLAN_DELETION);
    }
}
