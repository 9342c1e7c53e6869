package careplan.exchange.apply;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One value of an entity, by the name it has in the standard: comparing and taking over is then the same for all of them
 * and none is forgotten in one of the two.
 */
record Property<E, V>(String label, Function<E, V> getter, BiConsumer<E, V> setter) {

    static <E, V> Property<E, V> of(String label, Function<E, V> getter, BiConsumer<E, V> setter) {
        return new Property<>(label, getter, setter);
    }

    boolean differs(E one, E other) {
        V a = getter.apply(one);
        V b = getter.apply(other);
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.compareTo(y) != 0;
        }
        return !Objects.equals(a, b);
    }

    void copy(E from, E to) {
        setter.accept(to, getter.apply(from));
    }

    String text(E entity) {
        return Words.value(getter.apply(entity));
    }

    static <E> List<Property<E, ?>> differing(List<Property<E, ?>> properties, E one, E other) {
        return properties.stream()
                .filter(property -> property.differs(one, other))
                .toList();
    }
}
