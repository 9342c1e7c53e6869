package careplan.security;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.security.AuthorizationTable.Kind;
import careplan.security.AuthorizationTable.Row;
import careplan.staff.Menu;
import careplan.support.Deployments;
import careplan.support.Staffs;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every public method of every service, called as every kind of person, answers as docs/authorization.md says. Arguments
 * are made up where the rule does not depend on them; nothing is kept of what a call does.
 */
@ExtendWith(ArquillianExtension.class)
public class AuthorizationIT {

    private static final String TABLE = "authorization.md";

    /** How {@link AccessControl} words a refusal; others speak of a record. */
    private static final String GATE =
            "(" + Arrays.stream(Menu.values()).map(Menu::name).collect(Collectors.joining("|"))
                    + "|ADMIN|OPERATOR)( for office id -?\\d+)?";

    @Resource
    private UserTransaction transaction;

    @Inject
    private AuthorizationWorld world;

    @Deployment
    public static Archive<?> deployment() {
        return Deployments.all();
    }

    @Test
    @RunAsClient
    public void everyMethodOfEveryServiceIsInTheTable() throws Exception {
        Set<String> methods = new TreeSet<>();
        Path classes = Path.of("../ejb/target/classes");
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name =
                        classes.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                Class<?> type = Class.forName(name, false, getClass().getClassLoader());
                if (isService(type)) {
                    methods(type).forEach(method -> methods.add(name + "." + method.getName()));
                }
            }
        }
        List<String> listed =
                AuthorizationTable.rows(Files.readString(Path.of("../docs/authorization.md")), "careplan.").stream()
                        .map(Row::name)
                        .toList();
        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(methods);
    }

    @Test
    public void everyServiceAnswersEveryKindOfPersonAsTheTableSays() throws Exception {
        AuthorizationWorld.Side own = world.side();
        AuthorizationWorld.Side foreign = world.side();
        Map<Kind, String> people = people(own, foreign);
        List<String> wrong = new ArrayList<>();
        for (Row row : AuthorizationTable.rows(table(), "careplan.")) {
            Class<?> type = Class.forName(row.name().substring(0, row.name().lastIndexOf('.')));
            Object service = new InitialContext().lookup("java:app/ejb/" + type.getSimpleName() + "!" + type.getName());
            if (row.internal() != type.isAnnotationPresent(PermitAll.class)) {
                wrong.add(row.name() + " is 内部 if and only if @PermitAll");
            }
            for (Method method : row.internal() ? List.<Method>of() : methods(type)) {
                if (row.name().endsWith("." + method.getName())) {
                    check(row, method, service, own, foreign, people, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void check(
            Row row,
            Method method,
            Object service,
            AuthorizationWorld.Side own,
            AuthorizationWorld.Side foreign,
            Map<Kind, String> people,
            List<String> wrong)
            throws Exception {
        String permitted = people.get(Kind.PERMITTED);
        for (Kind kind : Kind.values()) {
            String was;
            if (kind == Kind.FOREIGN_RECORD) {
                permit(permitted, own, row.menus());
                was = foreignRecord(method, service, own, foreign, permitted);
            } else if (kind == Kind.PERMITTED && !row.menus().isEmpty()) {
                Set<String> answers = new TreeSet<>();
                for (String menu : row.menus()) {
                    permit(permitted, own, List.of(menu));
                    answers.add(call(service, method, arguments(method, own.ids()), permitted, true));
                }
                was = String.join("", answers);
            } else {
                permit(permitted, own, List.of());
                was = call(service, method, arguments(method, own.ids()), people.get(kind), true);
            }
            if (!was.equals(row.answer(kind))) {
                wrong.add(row.name() + " " + kind + ": " + row.answer(kind) + " in the table, but " + was);
            }
        }
    }

    private void permit(String login, AuthorizationWorld.Side side, List<String> menus) {
        world.permit(login, side.officeId(), menus.stream().map(Menu::valueOf).toArray(Menu[]::new));
    }

    private String foreignRecord(
            Method method,
            Object service,
            AuthorizationWorld.Side own,
            AuthorizationWorld.Side foreign,
            String permitted)
            throws Exception {
        boolean named = Arrays.stream(method.getParameters())
                .anyMatch(parameter ->
                        !parameter.getName().equals("officeId") && foreign.ids().containsKey(parameter.getName()));
        if (!named) {
            return "–";
        }
        Map<String, Long> ids = new HashMap<>(foreign.ids());
        ids.put("officeId", own.officeId());
        return call(service, method, arguments(method, ids), permitted, false);
    }

    private Map<Kind, String> people(AuthorizationWorld.Side own, AuthorizationWorld.Side foreign) {
        Map<Kind, String> people = new EnumMap<>(Kind.class);
        people.put(Kind.PERMITTED, world.person(own.officeId(), false, false));
        people.put(Kind.WITHOUT_PERMISSION, world.person(own.officeId(), false, false));
        String colleague = world.person(own.officeId(), false, false);
        world.permit(colleague, world.secondOffice(own.officeId()), Menu.values());
        people.put(Kind.OTHER_OFFICE, colleague);
        String stranger = world.person(foreign.officeId(), false, false);
        world.permit(stranger, foreign.officeId(), Menu.values());
        people.put(Kind.OTHER_CORPORATION, stranger);
        people.put(Kind.OPERATOR, world.person(own.officeId(), true, false));
        people.put(Kind.ADMINISTRATOR, world.person(own.officeId(), false, true));
        return people;
    }

    /**
     * ○ or ×, in a transaction that is rolled back.
     *
     * @param login who calls, null for nobody
     * @param gateOnly whether only the refusal of a menu counts, not that of a record that does not exist
     */
    private String call(Object service, Method method, Object[] arguments, String login, boolean gateOnly)
            throws Exception {
        Callable<String> call = () -> {
            try {
                method.invoke(service, arguments);
                return "○";
            } catch (InvocationTargetException e) {
                return refused(e.getCause(), gateOnly) ? "×" : "○";
            }
        };
        transaction.begin();
        try {
            return login == null ? call.call() : Staffs.as(login, call);
        } finally {
            transaction.rollback();
        }
    }

    private static boolean refused(Throwable thrown, boolean gateOnly) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof EJBAccessException
                    || cause instanceof AccessDenied
                            && (!gateOnly || cause.getMessage().matches(GATE))) {
                return true;
            }
        }
        return false;
    }

    private static Object[] arguments(Method method, Map<String, Long> ids) throws Exception {
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Parameter parameter = method.getParameters()[i];
            Long id = ids.get(parameter.getName());
            arguments[i] = id != null ? id : any(parameter.getType());
        }
        return arguments;
    }

    private static Object any(Class<?> type) throws Exception {
        if (type == boolean.class) {
            return false;
        } else if (type == int.class) {
            return 0;
        } else if (type == long.class) {
            return 0L;
        } else if (type == String.class) {
            return "見本";
        } else if (type == YearMonth.class) {
            return YearMonth.of(2026, 10);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        } else if (type == Set.class) {
            return Set.of();
        } else if (Collection.class.isAssignableFrom(type)) {
            return List.of();
        } else if (type.getName().startsWith("careplan.") && !Modifier.isAbstract(type.getModifiers())) {
            return made(Arrays.stream(type.getDeclaredConstructors())
                    .min(Comparator.comparingInt(Constructor::getParameterCount))
                    .orElseThrow());
        }
        return null;
    }

    /** Null where the class refuses what was made up for it. */
    private static Object made(Constructor<?> constructor) throws Exception {
        Object[] values = new Object[constructor.getParameterCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = any(constructor.getParameterTypes()[i]);
        }
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            return null;
        }
    }

    private static boolean isService(Class<?> type) {
        return type.isAnnotationPresent(Stateless.class)
                || type.isAnnotationPresent(Singleton.class)
                || type.isAnnotationPresent(Stateful.class);
    }

    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .toList();
    }

    private static String table() throws IOException {
        try (InputStream table = AuthorizationIT.class.getResourceAsStream("/" + TABLE)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
