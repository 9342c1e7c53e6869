package careplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.exchange.format.CheckDigit;
import careplan.exchange.format.ServiceTypes;
import careplan.master.intake.CodeRow;
import careplan.master.intake.SuppliedTables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables that the demo data are made from, against the rules of the standard and the master data. */
class DemoTablesTest {

    @Test
    void numbersHaveRightCheckDigits() {
        assertThat(DemoOffice.all().values()).allMatch(office -> CheckDigit.officeNumberCorrect(office.number()));
        assertThat(DemoInsurer.all()).allMatch(insurer -> CheckDigit.insurerNumberCorrect(insurer.number()));
    }

    @Test
    void officesOfferTypesThatExist() {
        assertThat(DemoOffice.all().values().stream().flatMap(office -> office.serviceTypes().stream()))
                .allMatch(type -> ServiceTypes.find(type).isPresent()
                        || Set.of("43", "46", "AF").contains(type));
    }

    @Test
    void twoOfficesShareANumber() {
        Map<String, Long> perNumber = DemoOffice.all().values().stream()
                .collect(Collectors.groupingBy(DemoOffice::number, Collectors.counting()));
        assertThat(perNumber.values()).containsOnlyOnce(2L).allMatch(count -> count <= 2);
    }

    @Test
    void whatIsOfferedIsInTheMasterDataAndOfATypeOfTheOffice() {
        Set<String> known = SuppliedTables.codes().stream().map(CodeRow::code).collect(Collectors.toSet());
        Map<String, DemoOffice> offices = DemoOffice.all();
        List<List<String>> rows = DemoTable.rows("services.tsv", 6);
        assertThat(rows).hasSizeGreaterThan(20);
        for (List<String> row : rows) {
            for (String code : row.get(2).split("\\|")) {
                assertThat(known).contains(code);
                assertThat(offices.get(row.get(1)).serviceTypes())
                        .as(row.toString())
                        .contains(ServiceTypes.ofServiceCode(code));
            }
        }
        for (List<String> row : DemoTable.rows("equipment.tsv", 6)) {
            assertThat(known).contains(row.get(0), row.get(1));
            assertThat(row.get(3).isEmpty()).isNotEqualTo(row.get(4).isEmpty());
        }
    }

    @Test
    void readingsAreHiragana() {
        assertThat(DemoTable.rows("surnames.tsv", 2)).allMatch(row -> row.get(1).matches("\\p{InHiragana}+"));
        assertThat(DemoTable.rows("given-names.tsv", 3))
                .allMatch(row -> row.get(1).matches("\\p{InHiragana}+"));
    }
}
