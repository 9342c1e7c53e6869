package careplan.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

    private static ListAddress address(Map<String, String> parameters) {
        return new ListAddress("form:list", 20, parameters, List.of("birthDate"));
    }
}
