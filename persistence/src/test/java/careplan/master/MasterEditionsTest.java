package careplan.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careplan.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MasterEditionsTest {

    private static final String CITY = "271007";
    private static final String OTHER_CITY = "281006";
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    private TestDatabase database;
    private MasterEdition first;

    @BeforeEach
    void anEditionInForce() {
        database = new TestDatabase();
        database.inTransaction(em -> {
            first = edition(em, "令和6年6月");
            code(em, first, "116275", "2024-06-01", null, 245);
            code(em, first, "111111", "2024-06-01", null, 244);
            code(em, first, "A21111", "2024-06-01", null, 1176);
            code(em, first, "A61111", "2024-06-01", null, 1798);
            MasterEditions.putInForce(em, first);
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEditionInTheMakingIsNotSeen() {
        database.inTransaction(em -> code(em, edition(em, "令和8年6月"), "111111", "2024-06-01", null, 1));
        assertThat(units("111111", JUNE, null)).isEqualTo(244);
    }

    @Test
    void aMonthTakesTheRowValidInIt() {
        database.inTransaction(em -> second(em));
        assertThat(units("116275", MAY, null)).isEqualTo(245);
        assertThat(units("116275", JUNE, null)).isEqualTo(270);
        assertThat(units("111111", JUNE, null)).isEqualTo(244);
        assertThat(units("116275", YearMonth.of(2024, 5), null)).isNull();
    }

    @Test
    void anEditionTakenBackLeavesWhatWasBefore() {
        MasterEdition second = database.query(this::second);
        database.inTransaction(em -> {
            MasterEdition taken = em.find(MasterEdition.class, second.getId());
            assertThatThrownBy(() -> MasterEditions.takeBack(em, em.find(MasterEdition.class, first.getId())))
                    .isInstanceOf(IllegalStateException.class);
            MasterEditions.takeBack(em, taken);
            assertThat(taken.getState()).isEqualTo(MasterEditionState.TAKEN_BACK);
        });
        assertThat(units("116275", JUNE, null)).isEqualTo(245);
        assertThat(units("116183", JUNE, null)).isNull();
        long left = database.query(em ->
                em.createQuery("select count(s) from ServiceCode s", Long.class).getSingleResult());
        assertThat(left).isEqualTo(4);
    }

    @Test
    void aCityHasATableOfItsOwnForATypeOrElseTheNationalOne() {
        database.inTransaction(em -> {
            MasterEdition city = edition(em, "市の版");
            code(em, city, "A21111", "2024-06-01", null, 1100).setInsurerNumber(CITY);
            code(em, city, "A21211", "2024-06-01", null, 2200).setInsurerNumber(CITY);
            MasterEditions.putInForce(em, city);
        });
        assertThat(units("A21111", JUNE, CITY)).isEqualTo(1100);
        assertThat(units("A21211", JUNE, CITY)).isEqualTo(2200);
        assertThat(units("A21111", JUNE, OTHER_CITY)).isEqualTo(1176);
        assertThat(units("A21211", JUNE, OTHER_CITY)).isNull();
        assertThat(units("A21111", JUNE, null)).isEqualTo(1176);
        assertThat(units("A61111", JUNE, CITY)).isEqualTo(1798);
        assertThat(units("111111", JUNE, CITY)).isEqualTo(244);
    }

    /** The rate changes and a code is new; what is open is ended by a row with its last day. */
    private MasterEdition second(EntityManager em) {
        MasterEdition second = edition(em, "令和8年6月");
        code(em, second, "116275", "2024-06-01", "2026-05-31", 245);
        code(em, second, "116275", "2026-06-01", null, 270);
        code(em, second, "116183", "2026-06-01", null, 287);
        MasterEditions.putInForce(em, second);
        return second;
    }

    private Integer units(String code, YearMonth month, String insurer) {
        return database.query(em -> MasterDataSnapshot.load(em)
                .serviceCode(code, month, insurer)
                .map(ServiceCode::getUnits)
                .orElse(null));
    }

    private static MasterEdition edition(EntityManager em, String name) {
        MasterEdition edition = new MasterEdition();
        edition.setName(name);
        edition.setCreatedAt(LocalDateTime.of(2026, 11, 28, 9, 0));
        em.persist(edition);
        return edition;
    }

    private static ServiceCode code(
            EntityManager em, MasterEdition edition, String code, String from, String to, int units) {
        ServiceCode made = new ServiceCode();
        made.setCode(code);
        made.setName("サービス" + code);
        made.setValidFrom(LocalDate.parse(from));
        made.setValidTo(to == null ? null : LocalDate.parse(to));
        made.setUnits(units);
        made.setCountedUnits(units);
        made.setEdition(edition);
        em.persist(made);
        return made;
    }
}
