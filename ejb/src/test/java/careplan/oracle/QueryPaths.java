package careplan.oracle;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which type a path in a query has, as {@code r.request.state}; EclipseLink does not tell it of lists behind {@code in}. */
final class QueryPaths {

    private final Metamodel metamodel;

    QueryPaths(Metamodel metamodel) {
        this.metamodel = metamodel;
    }

    /** Of what the elements of the list are that the query compares something with; texts where that is a function. */
    Class<?> comparedWith(String query, String parameter) {
        Matcher comparison = Pattern.compile("([\\w.]+) (?:not )?in \\(?" + Pattern.quote(parameter) + "\\b")
                .matcher(query);
        return comparison.find() ? type(query, comparison.group(1)) : String.class;
    }

    private Class<?> type(String query, String path) {
        int dot = path.indexOf('.');
        Class<?> type = ofVariable(query, dot < 0 ? path : path.substring(0, dot));
        for (String name : dot < 0 ? new String[0] : path.substring(dot + 1).split("\\.")) {
            ManagedType<?> managed = metamodel.managedType(type);
            Attribute<?, ?> attribute = managed.getAttribute(name);
            type = attribute instanceof PluralAttribute<?, ?, ?> many
                    ? many.getElementType().getJavaType()
                    : attribute.getJavaType();
        }
        return type;
    }

    private Class<?> ofVariable(String query, String variable) {
        Matcher declared = Pattern.compile("(?:from|update|join|join fetch|,) ([\\w.]+) " + variable + "\\b")
                .matcher(query);
        if (!declared.find()) {
            throw new IllegalArgumentException("no variable " + variable + " in " + query);
        }
        String source = declared.group(1);
        return source.contains(".")
                ? type(query, source)
                : metamodel.getEntities().stream()
                        .filter(entity -> entity.getName().equals(source))
                        .findFirst()
                        .<Class<?>>map(EntityType::getJavaType)
                        .orElseThrow();
    }
}
