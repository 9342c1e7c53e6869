package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.export.RecipientRules.Planner;
import careplan.exchange.format.Benefit;
import careplan.office.OfficeKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who receives what, and under which service types. */
class RecipientRulesTest {

    private static final ServiceUse DAY = new ServiceUse("2870100019", "デイ", "15");
    private static final ServiceUse PROJECT = new ServiceUse("2870100019", "デイ", "A6");
    private static final ServiceUse NURSE = new ServiceUse("2860110036", "看護", "63");
    private static final ServiceUse HOME = new ServiceUse("2870110125", "ホーム", "33");

    private static final Planner CENTER =
            new Planner("2800100055", "センター", OfficeKind.COMMUNITY_SUPPORT_CENTER, Set.of("46", "AF"));

    @Test
    void versionThreeKnowsNumbersAlone() {
        assertThat(keys(rules(OfficeKind.CARE_MANAGEMENT, ExchangeVersion.V3, "43")
                        .providers(List.of(DAY, PROJECT, HOME))))
                .containsExactly("2870100019");
    }

    @Test
    void versionFourHasARouteForEachServiceOfAProvider() {
        assertThat(keys(rules(OfficeKind.CARE_MANAGEMENT, ExchangeVersion.V4, "43", "46")
                        .providers(List.of(DAY, PROJECT, NURSE, HOME))))
                .containsExactly("46-2860110036-63", "46-2870100019-15", "46-2870100019-A6");
    }

    @Test
    void aCenterSendsToPreventiveProvidersAlone() {
        assertThat(keys(rules(OfficeKind.COMMUNITY_SUPPORT_CENTER, ExchangeVersion.V4, "46", "AF")
                        .providers(List.of(DAY, NURSE))))
                .containsExactly("46-2860110036-63");
        assertThat(keys(rules(OfficeKind.COMMUNITY_SUPPORT_CENTER, ExchangeVersion.V4, "46", "AF")
                        .providers(List.of(DAY, PROJECT))))
                .containsExactly("AF-2870100019-A6");
    }

    @Test
    void profilesAndPreventivePlansGoToPreventiveProvidersAlone() {
        assertThat(keys(rules(OfficeKind.CARE_MANAGEMENT, ExchangeVersion.V4, "43")
                        .preventiveProviders(List.of(DAY, PROJECT, NURSE))))
                .containsExactly("43-2860110036-63", "43-2870100019-A6");
    }

    @Test
    void thePlannersTypeFollowsFromTheBenefit() {
        RecipientRules planner = rules(OfficeKind.CARE_MANAGEMENT, ExchangeVersion.V4, "43");
        assertThat(planner.planner(CENTER, Benefit.PREVENTION).route().key()).isEqualTo("43-2800100055-46");
        assertThat(planner.planner(CENTER, Benefit.COMMUNITY_PROJECT).route().key())
                .isEqualTo("43-2800100055-AF");
        RecipientRules provider = rules(OfficeKind.PROVIDER, ExchangeVersion.V4, "15", "A6");
        assertThat(provider.plannerOf(CENTER, "A6").route().key()).isEqualTo("A6-2800100055-AF");
        Planner unknown = new Planner("2770120224", "未登録", OfficeKind.CARE_MANAGEMENT, Set.of());
        assertThat(provider.plannerOf(unknown, "15").route().key()).isEqualTo("15-2770120224-43");
    }

    @Test
    void aPlanIsOfTheProjectOnlyWhereItHasNothingElseOfPrevention() {
        assertThat(RecipientRules.benefit(List.of(DAY))).isEqualTo(Benefit.CARE);
        assertThat(RecipientRules.benefit(List.of(PROJECT, HOME))).isEqualTo(Benefit.COMMUNITY_PROJECT);
        assertThat(RecipientRules.benefit(List.of(PROJECT, NURSE))).isEqualTo(Benefit.PREVENTION);
    }

    private static RecipientRules rules(OfficeKind kind, ExchangeVersion version, String... types) {
        return new RecipientRules(new Sender(1, 2, "2345678912", kind, Set.of(types)), version);
    }

    private static List<String> keys(List<Recipient> recipients) {
        return recipients.stream().map(recipient -> recipient.route().key()).toList();
    }
}
