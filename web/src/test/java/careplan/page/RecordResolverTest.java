package careplan.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordResolverTest {

    /** A record as services return them. */
    public record Row(String name, long count) {
        /** No component: pages reach it as a bean property. */
        public String getLabel() {
            return name + " " + count;
        }
    }

    private final RecordResolver resolver = new RecordResolver();
    private final ELContext context = new PlainContext();

    @Test
    void components_are_properties() {
        assertThat(resolver.getValue(context, new Row("a", 2), "count")).isEqualTo(2L);
        assertThat(context.isPropertyResolved()).isTrue();
        assertThat(resolver.isReadOnly(context, new Row("a", 2), "name")).isTrue();
    }

    @Test
    void everything_else_is_left_to_other_resolvers() {
        assertThat(resolver.getValue(context, new Row("a", 2), "label")).isNull();
        assertThat(resolver.getValue(context, "text", "bytes")).isNull();
        assertThat(resolver.getValue(context, null, "msg")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void records_do_not_change() {
        assertThatThrownBy(() -> resolver.setValue(context, new Row("a", 2), "name", "b"))
                .isInstanceOf(PropertyNotWritableException.class);
    }

    private static final class PlainContext extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
