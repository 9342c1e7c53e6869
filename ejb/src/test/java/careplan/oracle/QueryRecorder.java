package careplan.oracle;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Parameter;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.persistence.internal.queries.ReportItem;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.ObjectLevelReadQuery;
import org.eclipse.persistence.queries.ReportQuery;

/**
 * Gives the application an EntityManager whose queries go to the stand-in, so that their SQL comes to be, and bring made-up
 * rows, so that the code behind them goes on. Notes every query and the line that made it.
 */
final class QueryRecorder {

    /** Enough for any method; what loops until nothing is left is ended here. */
    private static final int MOST_IN_A_CALL = 60;

    /** Every query that EclipseLink understood. */
    final Set<String> queries = new TreeSet<>();

    /** Every line that made a query, as class and line. */
    final Set<String> lines = new HashSet<>();

    /** What EclipseLink refused, and why; without what is no query but for a made-up text in it. */
    final Set<String> failures = new TreeSet<>();

    private final EntityManager real;
    private final QueryPaths paths;
    private final Map<String, List<Class<?>>> rowTypes = new HashMap<>();
    private final Set<String> executed = new HashSet<>();
    private Values values;
    private int left;

    QueryRecorder(EntityManagerFactory factory) {
        real = factory.createEntityManager();
        paths = new QueryPaths(factory.getMetamodel());
    }

    /** From now on rows are made of these. */
    void begin(Values used) {
        values = used;
        left = MOST_IN_A_CALL;
    }

    EntityManager entityManager() {
        return proxy(EntityManager.class, (method, arguments, self) -> switch (method.getName()) {
            case "createQuery", "createNativeQuery" -> make((String) arguments[0], method, arguments);
            case "find", "getReference" -> values.of((Class<?>) arguments[0]);
            case "merge" -> arguments[0];
            case "contains" -> true;
            case "persist", "remove", "flush", "refresh", "lock", "detach", "clear" -> null;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    /** Makes a query of a text that may be one, of everything and of a page; passes over what is only the beginning of one. */
    void makeIfWhole(String text) {
        Query query;
        try {
            query = real.createQuery(text);
        } catch (IllegalArgumentException e) {
            return;
        }
        queries.add(text);
        rowTypes.put(text, rowTypes(text, query));
        setParameters(query, text);
        boolean reads = text.startsWith("select");
        execute(text, query, !reads);
        if (reads) {
            execute(text, query.setFirstResult(20).setMaxResults(10), false);
        }
    }

    private void setParameters(Query query, String text) {
        for (Parameter<?> parameter : query.getParameters()) {
            String name = parameter.getName() == null ? "?" + parameter.getPosition() : ":" + parameter.getName();
            Object value = parameter.getParameterType() == Collection.class
                    ? List.of(values.of(paths.comparedWith(text, name)))
                    : values.of(parameter.getParameterType());
            if (parameter.getName() == null) {
                query.setParameter(parameter.getPosition(), value);
            } else {
                query.setParameter(parameter.getName(), value);
            }
        }
    }

    private Query make(String text, Method method, Object[] arguments) throws Throwable {
        if (--left < 0) {
            throw new IllegalArgumentException("more queries than one call may make");
        }
        noteLine();
        if (!rowTypes.containsKey(text)) {
            try {
                rowTypes.put(text, rowTypes(text, (Query) invoke(method, real, arguments)));
            } catch (IllegalArgumentException e) {
                if (!text.contains(Values.TEXT)) {
                    failures.add(text + ": " + e.getMessage());
                }
                throw e;
            }
            queries.add(text);
        }
        return recording(text, () -> (Query) invoke(method, real, arguments));
    }

    private void noteLine() {
        String here = getClass().getPackageName();
        StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().startsWith("careplan.")
                                && !frame.getClassName().startsWith(here))
                        .findFirst())
                .ifPresent(frame -> lines.add(frame.getClassName() + ":" + frame.getLineNumber()));
    }

    /** A query that is made for real when its result is wanted, and only if it was not yet made in this shape. */
    private Query recording(String text, Maker maker) {
        StringBuilder shape = new StringBuilder(text);
        List<Setting> settings = new ArrayList<>();
        return proxy(TypedQuery.class, (method, arguments, self) -> {
            switch (method.getName()) {
                case "getResultList", "getResultStream", "getSingleResult", "executeUpdate":
                    if (executed.add(shape.toString())) {
                        Query query = maker.make();
                        for (Setting setting : settings) {
                            invoke(setting.method(), query, setting.arguments());
                        }
                        execute(text, query, method.getName().equals("executeUpdate"));
                    }
                    return result(method.getName(), text);
                default:
                    settings.add(new Setting(method, arguments));
                    shape.append(method.getName().startsWith("setParameter") ? "" : method.getName());
                    return self;
            }
        });
    }

    private Object result(String method, String text) {
        List<Object> rows = new ArrayList<>();
        if (values.isThere()) {
            rows.add(row(text));
        }
        return switch (method) {
            case "getResultList" -> rows;
            case "getResultStream" -> rows.stream();
            case "getSingleResult" -> row(text);
            default -> rows.size();
        };
    }

    private void execute(String text, Query query, boolean update) {
        try {
            real.getTransaction().begin();
            if (update) {
                query.executeUpdate();
            } else {
                query.getResultList();
            }
        } catch (RuntimeException e) {
            failures.add(text + ": " + e.getMessage());
        } finally {
            real.getTransaction().rollback();
            real.clear();
        }
    }

    private Object row(String text) {
        Object[] row = rowTypes.get(text).stream().map(values::of).toArray();
        return row.length == 1 ? row[0] : row;
    }

    private List<Class<?>> rowTypes(String text, Query query) {
        DatabaseQuery made = query.unwrap(DatabaseQuery.class);
        if (made instanceof ReportQuery report) {
            List<Class<?>> types = new ArrayList<>();
            for (ReportItem item : report.getItems()) {
                Class<?> type = type(item);
                types.add(type == null ? String.class : type);
                if (type == null) {
                    failures.add(
                            text + ": of no type that EclipseLink knows, so Oracle's numbers stay BigDecimal: " + item);
                }
            }
            return types;
        }
        return List.of(made instanceof ObjectLevelReadQuery read ? read.getReferenceClass() : Long.class);
    }

    /** Null if nobody knows. */
    private static Class<?> type(ReportItem item) {
        if (item.getResultType() != null) {
            return item.getResultType();
        }
        if (item.getMapping() != null && item.getMapping().getAttributeClassification() != null) {
            return item.getMapping().getAttributeClassification();
        }
        if (item.getMapping() != null && item.getMapping().getReferenceDescriptor() != null) {
            return item.getMapping().getReferenceDescriptor().getJavaClass();
        }
        return item.getDescriptor() == null
                ? String.class
                : item.getDescriptor().getJavaClass();
    }

    private static Object invoke(Method method, Object object, Object... arguments) throws Throwable {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                QueryRecorder.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method, arguments, self)));
    }

    private record Setting(Method method, Object[] arguments) {}

    private interface Maker {
        Query make() throws Throwable;
    }

    private interface Answer {
        Object to(Method method, Object[] arguments, Object self) throws Throwable;
    }
}
