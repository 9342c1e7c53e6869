package careplan.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FromPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/index.xhtml",
                "/app/exchange/export.xhtml?month=2026-11&x=%E5%88%A9",
                "/app/exchange/export.xhtml?next=//elsewhere.example/.."
            })
    void a_page_of_the_application_is_kept_as_it_is(String path) {
        assertThat(FromPath.validated(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/",
                "/app",
                "/login.xhtml",
                "//elsewhere.example/app/",
                "https://elsewhere.example/app/",
                "javascript:alert(1)//app/",
                "/app/../login.xhtml",
                "/app/%2E%2e/login.xhtml",
                "/app//elsewhere.example",
                "/app/\\elsewhere.example",
                "/app/%5celsewhere.example",
                "/app/a\r\nSet-Cookie: a=b",
                "/app/a b",
                "/app/利用票"
            })
    void anything_else_is_dropped(String path) {
        assertThat(FromPath.validated(path)).isNull();
    }

    @Test
    void so_is_what_is_too_long_to_be_ours() {
        assertThat(FromPath.validated("/app/" + "a".repeat(1_000))).isNull();
    }
}
