package careplan.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Named;
import java.beans.Introspector;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a page asks of a bean, the bean has. A name that is wrong is else found out only when somebody sees that part of the
 * page, such as the words of a list that is empty.
 */
class PageExpressionsTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern ASKED = Pattern.compile("(?<![\\w.])([a-z]\\w*)\\.([a-zA-Z]\\w*)(\\()?");

    @Test
    void beansHaveWhatPagesAskOfThem() throws IOException {
        Map<String, Class<?>> beans = beans();
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        try (Stream<Path> pages = Files.walk(PAGES)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                Matcher expression = EXPRESSION.matcher(Files.readString(page));
                while (expression.find()) {
                    Matcher part =
                            ASKED.matcher(TEXT.matcher(expression.group()).replaceAll(""));
                    while (part.find()) {
                        Class<?> bean = beans.get(part.group(1));
                        if (bean != null) {
                            asked++;
                            if (!has(bean, part.group(2))) {
                                wrong.add(page.getFileName() + ": " + part.group());
                            }
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(500);
    }

    private static boolean has(Class<?> bean, String name) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        Set<String> names = Set.of(name, "get" + capital, "is" + capital);
        return Arrays.stream(bean.getMethods()).map(Method::getName).anyMatch(names::contains);
    }

    private static Map<String, Class<?>> beans() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(CLASSES::relativize)
                    .map(file -> file.toString().replace('/', '.'))
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> load(name.substring(0, name.length() - ".class".length())))
                    .filter(type -> type.isAnnotationPresent(Named.class))
                    .collect(Collectors.toMap(
                            PageExpressionsTest::nameOf, type -> type, (one, other) -> one, TreeMap::new));
        }
    }

    private static String nameOf(Class<?> type) {
        String given = type.getAnnotation(Named.class).value();
        return given.isEmpty() ? Introspector.decapitalize(type.getSimpleName()) : given;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PageExpressionsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
