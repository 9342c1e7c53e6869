package careplan.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the address of a list says, and what it is not believed. */
class ListAddressTest {

    private enum Order {
        BIRTH_DATE,
        BIRTH_DATE_DESC,
        KANA
    }

    @Test
    void anAddressIsReadAndSaidAgain() {
        ListAddress address = address(Map.of(
                "name", "春 山&", "from", "2026-12-01", "page", "3", "size", "50", "sort", "birthDate", "desc", "true"));
        address.open("name", address.text("name"), "from", address.date("from"), "mine", false, "level", null);
        assertThat(address.getFirst()).isEqualTo(100);
        assertThat(address.getSize()).isEqualTo(50);
        assertThat(address.date("from")).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(address.order(Order.class, Order.KANA)).isEqualTo(Order.BIRTH_DATE_DESC);
        assertThat(address.getSortBy().getField()).isEqualTo("birthDate");
        assertThat(address.query())
                .isEqualTo("?name=%E6%98%A5+%E5%B1%B1%26&from=2026-12-01&page=3&size=50&sort=birthDate&desc=true");
    }

    @Test
    void whatMakesNoSenseIsNotHeard() {
        ListAddress address = address(Map.of(
                "page",
                "-1",
                "size",
                "1000000",
                "sort",
                "password",
                "desc",
                "true",
                "from",
                "tomorrow",
                "order",
                "NONE"));
        assertThat(address.getFirst()).isZero();
        assertThat(address.getSize()).isEqualTo(20);
        assertThat(address.getSortBy()).isNull();
        assertThat(address.date("from")).isNull();
        assertThat(address.choice(Order.class, "order")).isNull();
        assertThat(address.number("from")).isNull();
        assertThat(address.order(Order.class, Order.KANA)).isEqualTo(Order.KANA);
        assertThat(address.query()).isEmpty();
    }

    @Test
    void theSizeThatWasChosenLastIsUsual() {
        Map<String, Object> fifty = Map.of("careplanRows", new Cookie("careplanRows", "50"));
        assertThat(address(Map.of("page", "2"), fifty).getFirst()).isEqualTo(50);
        assertThat(address(Map.of("size", "100"), fifty).getSize()).isEqualTo(100);
        assertThat(address(Map.of(), Map.of("careplanRows", new Cookie("careplanRows", "10000")))
                        .getSize())
                .isEqualTo(20);
        assertThat(address(Map.of(), fifty).query())
                .as("the same in another browser")
                .isEqualTo("?size=50");
    }

    @Test
    void aMonthIsAConditionAndTheTicksOfItsListAreKeptUnderIt() {
        ListAddress december = address(Map.of("month", "2026-12", "page", "3"));
        december.open("month", december.month("month"));
        ListAddress november = address(Map.of("month", "2026-11"));
        november.open("month", november.month("month"));
        assertThat(december.month("month")).isEqualTo(YearMonth.of(2026, 12));
        assertThat(december.name()).isNotEqualTo(november.name()).doesNotContain("page");
        assertThat(address(Map.of("month", "2026-13")).month("month")).isNull();
    }

    private static ListAddress address(Map<String, String> parameters) {
        return address(parameters, Map.of());
    }

    private static ListAddress address(Map<String, String> parameters, Map<String, Object> cookies) {
        return new ListAddress("form:list", 20, parameters, List.of("birthDate"), cookies);
    }

    @Test
    void whatAnotherPageHandsOnIsTheSamePlace() {
        ListAddress handedOn = ListAddress.handedOn(
                "month=2026-12&person=%E3%81%8B%26%E3%81%AA&page=3&sort=clientCode&desc=true",
                "list", 20, "clientCode");
        assertThat(handedOn.month("month")).isEqualTo(YearMonth.of(2026, 12));
        assertThat(handedOn.text("person")).isEqualTo("か&な");
        handedOn.open("month", "2026-12", "person", "か&な");
        assertThat(handedOn.getQuery())
                .isEqualTo("month=2026-12&person=%E3%81%8B%26%E3%81%AA&page=3&sort=clientCode&desc=true");
        ListAddress nonsense =
                ListAddress.handedOn("a=%zz&&=&page=-1&sort=password&month=13", "list", 20, "clientCode");
        assertThat(nonsense.text("a")).isNull();
        assertThat(nonsense.month("month")).isNull();
        assertThat(nonsense.getQuery()).isEmpty();
        assertThat(ListAddress.handedOn(null, "list", 20).getQuery()).isEmpty();
    }
}
