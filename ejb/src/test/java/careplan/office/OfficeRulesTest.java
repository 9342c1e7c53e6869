package careplan.office;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.edit.Problem;
import careplan.exchange.ExchangeVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfficeRulesTest {

    private final OfficeForm form = new OfficeForm();

    @BeforeEach
    void rightForm() {
        form.setOfficeNumber("２８７０１００１２６");
        form.setName("あおぞらデイ");
        form.setKana("あおぞらでい");
        form.setKind(OfficeKind.PROVIDER);
        form.setAreaGrade("04");
        form.setPartnerVersion(ExchangeVersion.V4);
        form.setServiceTypes(new ArrayList<>(List.of("15")));
        form.setSatellites(new ArrayList<>(List.of(new SatelliteForm("０１", "北"), new SatelliteForm(" ", null))));
    }

    @Test
    void fullWidthBecomesHalfWidthAndBlankRowsGo() {
        OfficeRules.tidy(form);
        assertThat(form.getOfficeNumber()).isEqualTo("2870100126");
        assertThat(form.getKana()).isEqualTo("アオゾラデイ");
        assertThat(form.getSatellites()).extracting(SatelliteForm::getBranch).containsExactly("01");
        assertThat(OfficeRules.check(form).problems()).isEmpty();
    }

    @Test
    void aWrongCheckDigitIsDoubtfulAndNoProblem() {
        form.setOfficeNumber("2870100018");
        assertThat(OfficeRules.check(form).problems())
                .extracting(Problem::field)
                .doesNotContain("officeNumber");
        assertThat(form.isDoubtful()).isTrue();
        form.setOfficeNumber("2870100019");
        assertThat(form.isDoubtful()).isFalse();
    }

    @Test
    void numberServiceTypesAndBranchesAreChecked() {
        form.setOfficeNumber("28701O0126");
        form.setServiceTypes(List.of("ZZ"));
        form.getSatellites().add(new SatelliteForm("01", "南"));
        OfficeRules.tidy(form);
        assertThat(OfficeRules.check(form).problems())
                .extracting(Problem::field)
                .containsExactly("officeNumber", "serviceTypes", "satellites");
    }
}
