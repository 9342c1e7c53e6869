package careplan.oracle;

import careplan.client.Client;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A value for whatever a method of the application wants. There is one object of each class; the services among them are
 * the real ones, put together as a container does it.
 */
final class Values {

    /** What every text is. */
    static final String TEXT = "1300000001";

    private static final List<String> PEOPLE = List.of(TEXT, "はるやま", "春山");

    private static final Map<Class<?>, Object> SIMPLE = Map.ofEntries(
            Map.entry(Long.class, 1L),
            Map.entry(Short.class, (short) 1),
            Map.entry(Byte.class, (byte) 1),
            Map.entry(Character.class, '1'),
            Map.entry(Double.class, 1.0),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(String.class, TEXT),
            Map.entry(Object.class, TEXT),
            Map.entry(LocalDate.class, LocalDate.of(2026, 10, 1)),
            Map.entry(LocalDateTime.class, LocalDateTime.of(2026, 10, 1, 12, 0)),
            Map.entry(LocalTime.class, LocalTime.NOON),
            Map.entry(YearMonth.class, YearMonth.of(2026, 10)),
            Map.entry(Instant.class, Instant.EPOCH));

    /** How likely it is that something is there which may be missing. */
    private final double present;

    private final Random random;
    private final EntityManager em;
    private final List<Class<?>> implementations;
    private final Map<Class<?>, Object> objects = new HashMap<>();

    Values(long seed, double present, EntityManager em, List<Class<?>> implementations) {
        this.random = new Random(seed);
        this.present = present;
        this.em = em;
        this.implementations = implementations;
    }

    /** Whether something is there that may be missing. */
    boolean isThere() {
        return random.nextDouble() < present;
    }

    /** The value; null of a type that nobody can make up. */
    Object of(Type type) {
        Class<?> raw = wrapped(raw(type));
        if (raw == EntityManager.class) {
            return em;
        }
        if (raw == Boolean.class) {
            return isThere();
        }
        if (raw == Integer.class || raw == Number.class) {
            return present == 1 ? 1 : random.nextInt(3);
        }
        if (raw == StringBuilder.class) {
            return new StringBuilder();
        }
        if (SIMPLE.containsKey(raw)) {
            return SIMPLE.get(raw);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        }
        if (raw.isArray()) {
            Object array = Array.newInstance(raw.getComponentType(), 1);
            Array.set(array, 0, of(raw.getComponentType()));
            return array;
        }
        if (raw.isRecord()) {
            return record(raw);
        }
        if (raw.getName().startsWith("careplan.")) {
            return object(raw);
        }
        Object container = container(type, raw);
        return container == null && raw.isInterface() ? answering(raw) : container;
    }

    private Object orMissing(Type type) {
        Class<?> raw = raw(type);
        boolean may = !raw.isPrimitive() && !Collection.class.isAssignableFrom(raw);
        return may && !isThere() ? null : of(type);
    }

    private Object container(Type type, Class<?> raw) {
        if (raw == Class.class) {
            Class<?> wanted = raw(argument(type, 0));
            return wanted == Object.class ? Client.class : wanted;
        }
        if (raw == Optional.class) {
            return isThere() ? Optional.ofNullable(of(argument(type, 0))) : Optional.empty();
        }
        if (raw == Stream.class) {
            return Stream.of(of(argument(type, 0)));
        }
        if (raw == Instance.class) {
            return instances(raw(argument(type, 0)));
        }
        if (Map.class.isAssignableFrom(raw)) {
            Map<Object, Object> map =
                    raw.isAssignableFrom(LinkedHashMap.class) ? new LinkedHashMap<>() : new TreeMap<>();
            map.put(of(argument(type, 0)), of(argument(type, 1)));
            return map;
        }
        if (Iterable.class.isAssignableFrom(raw)) {
            List<Object> one = Arrays.asList(of(argument(type, 0)));
            return Stream.<Collection<Object>>of(
                            new ArrayList<>(), new LinkedHashSet<>(), new TreeSet<>(), new ArrayDeque<>())
                    .filter(raw::isInstance)
                    .findFirst()
                    .map(collection -> {
                        collection.addAll(one);
                        return collection;
                    })
                    .orElse(null);
        }
        return null;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component ->
                            component.getName().equals("person") ? person() : orMissing(component.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            return null; // it refuses what was made up for it
        }
    }

    /** Somebody is looked for elsewhere by kana than by a number or by a name. */
    private String person() {
        return isThere() ? PEOPLE.get(random.nextInt(PEOPLE.size())) : null;
    }

    private Object object(Class<?> type) {
        if (objects.containsKey(type)) {
            return objects.get(type);
        }
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            return implementations.stream()
                    .filter(type::isAssignableFrom)
                    .findFirst()
                    .map(this::of)
                    .orElseGet(() -> type.isInterface() ? answering(type) : null);
        }
        objects.put(type, null);
        Constructor<?> smallest = Arrays.stream(type.getDeclaredConstructors())
                .min(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
        try {
            smallest.setAccessible(true);
            Object made = smallest.newInstance(Arrays.stream(smallest.getGenericParameterTypes())
                    .map(this::of)
                    .toArray());
            objects.put(type, made);
            for (Class<?> level = type; level != Object.class; level = level.getSuperclass()) {
                for (Field field : level.getDeclaredFields()) {
                    fill(made, field, smallest.getParameterCount() == 0);
                }
            }
            return made;
        } catch (ReflectiveOperationException e) {
            return objects.get(type);
        }
    }

    private void fill(Object object, Field field, boolean isBean) throws IllegalAccessException {
        if (Modifier.isStatic(field.getModifiers()) || Modifier.isFinal(field.getModifiers())) {
            return;
        }
        field.setAccessible(true);
        boolean injected = Arrays.stream(field.getAnnotations())
                .map(annotation -> annotation.annotationType().getSimpleName())
                .anyMatch(List.of("Inject", "EJB", "Resource", "PersistenceContext")::contains);
        if (injected) {
            field.set(object, of(field.getGenericType()));
        } else if (isBean) {
            field.set(object, field.getType().isPrimitive() ? of(field.getType()) : orMissing(field.getGenericType()));
        }
    }

    private Object instances(Class<?> type) {
        List<Object> all = new ArrayList<>();
        implementations.stream().filter(type::isAssignableFrom).map(this::of).forEach(all::add);
        return proxy(Instance.class, (self, method, arguments) -> switch (method.getName()) {
            case "iterator" -> all.iterator();
            case "stream" -> all.stream();
            case "get" -> all.get(random.nextInt(all.size()));
            case "select" -> self;
            default -> answer(method);
        });
    }

    private Object answering(Class<?> type) {
        return proxy(type, (self, method, arguments) -> switch (method.getName()) {
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            case "toString" -> type.getSimpleName();
            default -> answer(method);
        });
    }

    private Object answer(Method method) {
        Object answer = method.getReturnType() == void.class ? null : of(method.getGenericReturnType());
        return wrapped(method.getReturnType()).isInstance(answer) ? answer : null;
    }

    private static Object proxy(Class<?> type, java.lang.reflect.InvocationHandler handler) {
        return Proxy.newProxyInstance(Values.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static Class<?> wrapped(Class<?> type) {
        return type.isPrimitive() && type != void.class
                ? Array.get(Array.newInstance(type, 1), 0).getClass()
                : type;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        if (type instanceof WildcardType wildcard) {
            return raw(
                    wildcard.getLowerBounds().length > 0 ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0]);
        }
        return type instanceof TypeVariable<?> variable ? raw(variable.getBounds()[0]) : Object.class;
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[index]
                : Object.class;
    }
}
