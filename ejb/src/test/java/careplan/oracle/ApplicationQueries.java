package careplan.oracle;

import careplan.base.BaseEntity;
import careplan.client.ClientQueries;
import careplan.print.PrintStore;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Makes the application make its queries. A query that stands in a class as one text is made from there. What is put
 * together when it runs is put together by the real code: every method of such a class is called again and again, with
 * everything given, with nothing, and with some, until every piece of text has been seen in a query.
 */
final class ApplicationQueries {

    private static final int LEAST_ROUNDS = 4;
    private static final int MOST_ROUNDS = 100;

    final QueryTexts texts;
    final QueryRecorder recorder;
    private final List<Class<?>> implementations = new ArrayList<>();

    ApplicationQueries(EntityManagerFactory factory) throws IOException, URISyntaxException {
        texts = new QueryTexts(List.of(BaseEntity.class, PrintStore.class, ClientQueries.class));
        recorder = new QueryRecorder(factory);
        for (String name : texts.classes) {
            loaded(name).ifPresent(implementations::add);
        }
        Logger application = Logger.getLogger("careplan");
        application.setLevel(Level.OFF); // it is told the strangest things
        try {
            makeWholeTexts();
            callMethods();
        } finally {
            application.setLevel(null);
        }
    }

    /** What has been in no query, as class and text. */
    Set<String> missingTexts() {
        Set<String> missing = new TreeSet<>();
        texts.texts.forEach((name, pieces) -> pieces.stream()
                .filter(piece -> recorder.queries.stream().noneMatch(query -> query.contains(piece)))
                .forEach(piece -> missing.add(name + ": " + piece)));
        return missing;
    }

    /** Lines that put a query together and have not been reached, as class and line. */
    Set<String> missingLines() {
        Set<String> missing = new TreeSet<>();
        texts.composing.forEach((name, lines) -> lines.stream()
                .filter(line -> !recorder.lines.contains(name + ":" + line))
                .forEach(line -> missing.add(name + ":" + line)));
        return missing;
    }

    private Optional<Class<?>> loaded(String name) {
        try {
            Class<?> type = Class.forName(name, false, getClass().getClassLoader());
            boolean concrete = !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
            return concrete && !type.isAnonymousClass() ? Optional.of(type) : Optional.empty();
        } catch (NoClassDefFoundError | ClassNotFoundException e) {
            return Optional.empty(); // of an interface that only the server has
        }
    }

    private void makeWholeTexts() {
        recorder.begin(new Values(0, 1, recorder.entityManager(), implementations));
        texts.whole.forEach(recorder::makeIfWhole);
    }

    private void callMethods() {
        Set<String> names = new TreeSet<>(texts.composing.keySet());
        texts.texts.forEach((name, pieces) -> {
            if (!recorder.queries.containsAll(pieces)) {
                names.add(name);
            }
        });
        List<Class<?>> called = implementations.stream()
                .filter(type -> names.contains(type.getName()))
                .toList();
        for (int round = 0; round < MOST_ROUNDS && !called.isEmpty(); round++) {
            for (Class<?> type : called) {
                callMethods(type, round);
            }
            if (round >= LEAST_ROUNDS) {
                called = called.stream().filter(this::isIncomplete).toList();
            }
        }
    }

    private boolean isIncomplete(Class<?> type) {
        return Stream.concat(missingTexts().stream(), missingLines().stream())
                .anyMatch(missing -> missing.startsWith(type.getName() + ":"));
    }

    private void callMethods(Class<?> type, int round) {
        double present = round == 0 ? 1 : round == 1 ? 0 : 0.9 - 0.2 * (round % 3);
        Method[] methods = type.getDeclaredMethods();
        Arrays.sort(methods, Comparator.comparing(Method::toString));
        for (int i = 0; i < methods.length; i++) {
            Method method = methods[i];
            if (!method.isSynthetic() && !Modifier.isAbstract(method.getModifiers())) {
                Values values = new Values(1000L * round + i, present, recorder.entityManager(), implementations);
                recorder.begin(values);
                call(type, method, values);
            }
        }
    }

    private static void call(Class<?> type, Method method, Values values) {
        try {
            method.setAccessible(true);
            Object self = Modifier.isStatic(method.getModifiers()) ? null : values.of(type);
            method.invoke(
                    self,
                    Arrays.stream(method.getGenericParameterTypes())
                            .map(values::of)
                            .toArray());
        } catch (InvocationTargetException | IllegalArgumentException | NullPointerException e) {
            // It has refused what was made up; what it asked before that has been noted.
            return;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
