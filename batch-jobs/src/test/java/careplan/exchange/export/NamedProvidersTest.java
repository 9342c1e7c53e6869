package careplan.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.FileKind;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import careplan.office.OfficeKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** To whom a plan can go before any month names its providers. */
class NamedProvidersTest {

    private static final String DAY = "2870100019";
    private static final ServiceUse PLANNED = new ServiceUse("2810100038", "見本リハ", "16");

    @Test
    void wordsOfTheStandardTellTheServiceType() {
        assertThat(NamedProviders.with(List.of(PLANNED), List.of(row("通所介護"), row("通所介護")), Map.of()))
                .containsExactly(PLANNED, new ServiceUse(DAY, "見本デイ", "15"));
        assertThat(NamedProviders.with(List.of(), List.of(row("訪問介護")), Map.of(DAY, Set.of("11", "15"))))
                .extracting(ServiceUse::serviceType)
                .containsExactly("11");
    }

    @Test
    void otherWordsAreReadAsWhatIsRegistered() {
        assertThat(NamedProviders.with(List.of(), List.of(row("デイサービス")), Map.of(DAY, Set.of("15"))))
                .extracting(ServiceUse::serviceType)
                .containsExactly("15");
        assertThat(NamedProviders.with(List.of(), List.of(row("近所の人")), Map.of()))
                .as("nothing tells what it is")
                .isEmpty();
    }

    @Test
    void providerNamedByThePlanAloneIsARecipient() {
        Sender sender = new Sender(2, 3, "2345678912", OfficeKind.CARE_MANAGEMENT, Set.of("43"));
        List<ServiceUse> uses = NamedProviders.with(List.of(), List.of(row("通所介護")), Map.of());
        assertThat(new RecipientRules(sender, ExchangeVersion.V3).providers(uses))
                .extracting(recipient -> recipient.route().key())
                .containsExactly(DAY);
        assertThat(new RecipientRules(sender, ExchangeVersion.V4).providers(uses))
                .extracting(recipient -> recipient.route().key())
                .containsExactly("43-" + DAY + "-15");
    }

    private static Row row(String serviceType) {
        return Row.builder(Layouts.of(FileKind.UP2KYO, ExchangeVersion.V3))
                .set("サービス種別", serviceType)
                .set("サービス事業者コード", DAY)
                .set("サービス事業所名", "見本デイ")
                .build();
    }
}
