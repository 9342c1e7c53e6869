package careplan.client;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.edit.Problem;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.staff.Gender;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientRulesTest {

    private final CertificationForm form = new CertificationForm();

    @BeforeEach
    void rightForm() {
        form.setInsurerId(1L);
        form.setInsuredNumber("0000123456");
        form.setCareLevel(CareLevel.CARE_2);
        form.setValidFrom(LocalDate.of(2026, 4, 1));
        form.setValidTo(LocalDate.of(2027, 3, 31));
    }

    @Test
    void aRightCertificationHasNoProblem() {
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "12345678901", "H12345678", "h123456789", "A123456789"})
    void anInsuredNumberIsTenDigitsOrHAndNine(String number) {
        form.setInsuredNumber(number);
        assertThat(problems()).contains(new Problem("insuredNumber", "insuredNumber", null));
    }

    @ParameterizedTest
    @CsvSource({
        "H123456789,0,true",
        "H123456789,90,false",
        "0000123456,0,false",
        "0000123456,70,true",
        "0000123456,60,true",
        "0000123456,100,true",
        "0000123456,101,false"
    })
    void theRateFitsTheKindOfNumber(String number, int rate, boolean fits) {
        form.setInsuredNumber(number);
        form.setBenefitRate(rate);
        assertThat(problems().isEmpty()).isEqualTo(fits);
    }

    @Test
    void aNewInsurerIsCalledAsItsMunicipalityUnlessTheNameIsGiven() {
        form.setInsurerId(null);
        form.setNewInsurerNumber("271007");
        form.proposeInsurerName(
                number -> Optional.ofNullable(Map.of("271007", "大阪市").get(number)));
        assertThat(form.getNewInsurerName()).isEqualTo("大阪市");
        form.setNewInsurerName("大阪市（広域）");
        form.proposeInsurerName(number -> Optional.of("大阪市"));
        assertThat(form.getNewInsurerName()).isEqualTo("大阪市（広域）");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aPeriodEndsAfterItBegins() {
        form.setValidTo(LocalDate.of(2026, 3, 31));
        assertThat(problems()).containsExactly(new Problem("validTo", "period", null));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-01,2026-03-31,false",
        "2025-04-01,2026-04-01,true",
        "2027-03-31,2028-03-31,true",
        "2027-04-01,2028-03-31,false",
        "2026-06-01,2026-06-30,true"
    })
    void noTwoCertificationsShareADay(LocalDate from, LocalDate to, boolean overlaps) {
        CertificationForm other = new CertificationForm();
        other.setId(7L);
        other.setValidFrom(from);
        other.setValidTo(to);
        List<Problem> problems = ClientRules.check(form, List.of(other)).problems();
        assertThat(problems)
                .isEqualTo(overlaps ? List.of(new Problem("validFrom", "overlap", from + " - " + to)) : List.of());
        form.setId(7L);
        assertThat(ClientRules.check(form, List.of(other)).problems())
                .as("not with itself")
                .isEmpty();
    }

    @Test
    void anInsurerIsChosenOrGivenByNumberAndName() {
        form.setInsurerId(null);
        assertThat(problems()).containsExactly(new Problem("insurerId", "required", null));
        form.setNewInsurerNumber("28105");
        assertThat(problems())
                .containsExactly(
                        new Problem("newInsurerNumber", "insurerNumber", null),
                        new Problem("newInsurerName", "required", null));
        form.setNewInsurerNumber("281056");
        form.setNewInsurerName("見本市");
        assertThat(problems()).isEmpty();
    }

    @Test
    void allProblemsOfAClientAreToldAtOnce() {
        ClientForm client = new ClientForm();
        client.setCode("-1");
        client.setName("春山 花子");
        client.setKana("春山");
        client.setGender(Gender.FEMALE);
        client.setBirthDate(LocalDate.of(2999, 1, 1));
        client.setPostalCode("6500001");
        client.setPhone("〇七八");
        assertThat(ClientRules.check(client).problems())
                .extracting(Problem::field)
                .containsExactly("code", "kana", "birthDate", "postalCode", "phone");
    }

    private List<Problem> problems() {
        return ClientRules.check(form, List.of()).problems();
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNITY_SUPPORT_CENTER,true,false,",
        "CARE_MANAGEMENT,false,true,",
        "CARE_MANAGEMENT,true,false,onlyCenterEntrusts",
        "PROVIDER,true,false,onlyCenterEntrusts",
        "COMMUNITY_SUPPORT_CENTER,false,true,onlyCareManagementEntrusted",
        "PROVIDER,false,true,onlyCareManagementEntrusted",
        "PROVIDER,false,false,"
    })
    void centersEntrustAndCareManagementOfficesAreEntrusted(
            OfficeKind kind, boolean entrusts, boolean entrusted, String problem) {
        ClientOffice serving = new ClientOffice();
        serving.setOffice(new Office());
        serving.getOffice().setKind(kind);
        serving.setEntrustedOffice(entrusts ? new Office() : null);
        serving.setEntrustingCenter(entrusted ? new Office() : null);
        List<String> found = ClientRules.checkEntrustment(serving).problems().stream()
                .map(Problem::key)
                .toList();
        assertThat(found).isEqualTo(problem == null ? List.of() : List.of(problem));
    }
}
