package careplan.oracle;

import careplan.testing.OfflineSql;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.util.TablesNamesFinder;

/**
 * Reads a statement and says which rules of Oracle 19c it breaks. The parser takes the SQL of many databases; what of it is
 * not Oracle's, and what Oracle finds out only when it knows the types of the columns, is said here.
 */
final class OracleRules extends TablesNamesFinder<Void> {

    /** Oracle's limit (ORA-01795); 23ai takes more. */
    private static final int MOST_IN_A_LIST = 1000;

    private static final Set<String> AGGREGATES = Set.of("COUNT", "MAX", "MIN", "SUM", "AVG");
    private static final Set<String> FUNCTIONS =
            Set.of("LOWER", "UPPER", "SUBSTR", "REPLACE", "TRIM", "LENGTH", "ABS", "CONCAT", "COALESCE", "NVL");
    private static final Set<String> CAST_TYPES = Set.of("VARCHAR", "VARCHAR2", "NVARCHAR2", "TIMESTAMP", "NUMBER");
    private static final Set<String> PSEUDO_COLUMNS = Set.of("rownum", "nextval");

    private final Map<String, Map<String, String>> tables;
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
    private List<String> faults;

    /** @param tables table to column to type, in lower case but for the types */
    OracleRules(Map<String, Map<String, String>> tables) {
        this.tables = tables;
    }

    /**
     * Whether the query compares with a text of no length, which is null on Oracle. To be asked of the query, as its SQL
     * has a parameter there. Replacing something with nothing is allowed.
     */
    static boolean comparesWithNothing(String query) {
        String rest = query;
        String before;
        do {
            before = rest;
            rest = rest.replaceAll("function\\('replace'[^()]*\\)", "");
        } while (!rest.equals(before));
        return rest.contains("''");
    }

    /** What is wrong with it on Oracle; empty if nothing is. */
    List<String> faults(String sql) {
        faults = new ArrayList<>();
        scopes.clear();
        init(true);
        faultIf(sql.contains("::"), "cast by ::");
        try {
            Statement statement = CCJSqlParserUtil.newParser(sql)
                    .withAllowComplexParsing(false)
                    .Statement();
            statement.accept(this, null);
        } catch (ParseException e) {
            faults.add("cannot be parsed: " + e.getMessage().lines().findFirst().orElse(""));
        }
        return faults;
    }

    @Override
    public <S> Void visit(PlainSelect select, S context) {
        faultIf(select.getFromItem() == null, "no from clause (ORA-00923)");
        faultIf(
                Stream.of(select.getLimit(), select.getOffset(), select.getFetch(), select.getTop())
                        .anyMatch(Objects::nonNull),
                "limit is not Oracle's");
        List<FromItem> sources = new ArrayList<>();
        if (select.getFromItem() != null) {
            sources.add(select.getFromItem());
        }
        for (Join join : select.getJoins() == null ? List.<Join>of() : select.getJoins()) {
            sources.add(join.getFromItem());
        }
        open(sources);
        List<Expression> selected = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SelectItem<?> item : select.getSelectItems()) {
            selected.add(item.getExpression());
            if (item.getAlias() != null) {
                checkName(item.getAlias().getName());
                names.add(item.getAlias().getName());
            }
        }
        selected.forEach(expression -> names.add(expression.toString()));
        List<Expression> order = select.getOrderByElements() == null
                ? List.of()
                : select.getOrderByElements().stream()
                        .map(OrderByElement::getExpression)
                        .toList();
        order.forEach(expression -> faultIf(isLob(expression), "order by a LOB (ORA-00932)"));
        if (select.getDistinct() != null) {
            selected.forEach(expression -> faultIf(isLob(expression), "distinct of a LOB (ORA-00932): " + expression));
            order.forEach(expression -> faultIf(
                    !names.contains(expression.toString()),
                    "distinct, but ordered by what is not selected (ORA-01791)"));
        }
        checkGroups(select, selected, order);
        faultIf(
                select.getForMode() != null
                        && (select.getDistinct() != null
                                || select.getGroupBy() != null
                                || sources.stream().anyMatch(source -> !(source instanceof Table))),
                "for update of no single rows (ORA-02014)");
        super.visit(select, context);
        order.forEach(expression -> expression.accept(this, context));
        scopes.pop();
        return null;
    }

    private void checkGroups(PlainSelect select, List<Expression> selected, List<Expression> order) {
        Set<String> grouped = new HashSet<>();
        if (select.getGroupBy() != null) {
            for (Object by : select.getGroupBy().getGroupByExpressionList()) {
                Expression expression = (Expression) by;
                grouped.add(expression.toString());
                faultIf(isLob(expression), "group by a LOB (ORA-00932)");
                faultIf(expression.toString().contains("?"), "group by a parameter (ORA-00979)");
            }
        } else if (selected.stream().noneMatch(OracleRules::isAggregate)) {
            return;
        }
        Stream.concat(selected.stream(), order.stream())
                .filter(expression -> !isAggregate(expression) && !(expression instanceof JdbcParameter))
                .forEach(expression ->
                        faultIf(!grouped.contains(expression.toString()), "not grouped by (ORA-00979): " + expression));
    }

    @Override
    public <S> Void visit(Update update, S context) {
        faultIf(
                update.getFromItem() != null || isThere(update.getJoins()) || isThere(update.getStartJoins()),
                "update of several tables");
        faultIf(update.getLimit() != null || update.getReturningClause() != null, "update with limit or returning");
        open(List.of(update.getTable()));
        update.getUpdateSets().forEach(set -> {
            set.getColumns().forEach(column -> column.accept(this, context));
            set.getValues().forEach(value -> value.accept(this, context));
        });
        if (update.getWhere() != null) {
            update.getWhere().accept(this, context);
        }
        scopes.pop();
        return null;
    }

    @Override
    public <S> Void visit(Delete delete, S context) {
        faultIf(isThere(delete.getUsingList()) || isThere(delete.getJoins()), "delete from several tables");
        faultIf(delete.getLimit() != null || delete.getReturningClause() != null, "delete with limit or returning");
        open(List.of(delete.getTable()));
        if (delete.getWhere() != null) {
            delete.getWhere().accept(this, context);
        }
        scopes.pop();
        return null;
    }

    @Override
    public <S> Void visit(Insert insert, S context) {
        faultIf(
                insert.getConflictAction() != null || insert.getReturningClause() != null,
                "insert with more than values");
        open(List.of(insert.getTable()));
        insert.getColumns().forEach(column -> column.accept(this, context));
        faultIf(
                insert.getValues() == null
                        || insert.getValues().getExpressions().size()
                                != insert.getColumns().size(),
                "values of another number than columns");
        scopes.pop();
        return null;
    }

    @Override
    public <S> Void visit(Column column, S context) {
        String name = column.getColumnName().toLowerCase(Locale.ROOT);
        if (!PSEUDO_COLUMNS.contains(name)) {
            checkName(name);
            faultIf(type(column) == null, "no such column (ORA-00904): " + column);
        }
        return null;
    }

    @Override
    public <S> Void visit(Function function, S context) {
        String name = function.getName().toUpperCase(Locale.ROOT);
        faultIf(!FUNCTIONS.contains(name) && !AGGREGATES.contains(name), "unknown function (ORA-00904): " + name);
        List<Expression> arguments = arguments(function);
        faultIf(name.equals("CONCAT") && arguments.size() != 2, "CONCAT of other than two (ORA-00909)");
        faultIf(
                AGGREGATES.contains(name) && arguments.stream().anyMatch(this::isLob),
                "aggregate of a LOB (ORA-00932)");
        if (name.equals("COALESCE")) {
            checkOneCharacterSet(arguments);
        }
        if (name.equals("REPLACE")) {
            return null; // what it replaces with may be ""
        }
        return super.visit(function, context);
    }

    @Override
    public <S> Void visit(CaseExpression expression, S context) {
        List<Expression> results = new ArrayList<>();
        expression.getWhenClauses().forEach(when -> results.add(when.getThenExpression()));
        results.add(expression.getElseExpression());
        checkOneCharacterSet(results);
        return super.visit(expression, context);
    }

    /** Texts are sent as NCHAR data (defaultNChar), so a parameter goes with NVARCHAR2 alone, a literal with VARCHAR2 alone. */
    private void checkOneCharacterSet(List<Expression> expressions) {
        Set<String> sets = new HashSet<>();
        boolean text = false;
        for (Expression expression : expressions) {
            if (expression instanceof JdbcParameter) {
                sets.add("NVARCHAR2");
            } else if (expression instanceof StringValue) {
                sets.add("VARCHAR2");
                text = true;
            } else if (expression instanceof Column column
                    && String.valueOf(type(column)).contains("VARCHAR2")) {
                sets.add(type(column).replaceAll("\\(.*", ""));
                text = true;
            }
        }
        faultIf(text && sets.size() > 1, "character sets differ (ORA-12704): " + expressions);
    }

    @Override
    public <S> Void visit(CastExpression cast, S context) {
        String type =
                cast.getColDataType().getDataType().toUpperCase(Locale.ROOT).replaceAll("\\W.*", "");
        faultIf(!CAST_TYPES.contains(type), "cast to " + type);
        return super.visit(cast, context);
    }

    @Override
    public void visitBinaryExpression(BinaryExpression expression) {
        if (expression instanceof ComparisonOperator) {
            faultIf(
                    isLob(expression.getLeftExpression()) || isLob(expression.getRightExpression()),
                    "comparison with a LOB (ORA-00932): " + expression);
        }
        super.visitBinaryExpression(expression);
    }

    @Override
    public <S> Void visit(InExpression in, S context) {
        faultIf(isLob(in.getLeftExpression()), "comparison with a LOB (ORA-00932): " + in);
        if (in.getRightExpression() instanceof ExpressionList<?> list) {
            faultIf(list.size() > MOST_IN_A_LIST, "more than 1,000 in a list (ORA-01795)");
            faultIf(list.isEmpty(), "nothing in a list (ORA-00936)");
        }
        return super.visit(in, context);
    }

    @Override
    public <S> Void visit(StringValue text, S context) {
        faultIf(text.getValue().isEmpty(), "an empty text, which is null");
        return null;
    }

    @Override
    public <S> Void visit(BooleanValue value, S context) {
        faults.add("true or false (ORA-00904)");
        return null;
    }

    /** Of the parts of a statement that name columns: variable, or table without one, to table; null where it is no table. */
    private void open(List<FromItem> sources) {
        Map<String, String> scope = new HashMap<>();
        for (FromItem source : sources) {
            String variable =
                    source.getAlias() == null ? null : source.getAlias().getName();
            faultIf(source.getAlias() != null && source.getAlias().isUseAs(), "as before a variable (ORA-00933)");
            String table = null;
            if (source instanceof Table named) {
                table = named.getName().toLowerCase(Locale.ROOT);
                checkName(table);
                faultIf(!tables.containsKey(table), "no such table (ORA-00942): " + table);
            }
            if (variable != null) {
                checkName(variable);
            }
            scope.put(variable == null ? String.valueOf(table) : variable.toLowerCase(Locale.ROOT), table);
        }
        scopes.push(scope);
    }

    /** The column's type; null if there is no such column, and "" if it is one of a select in the from clause. */
    private String type(Column column) {
        String name = column.getColumnName().toLowerCase(Locale.ROOT);
        String variable = column.getTable() == null || column.getTable().getName() == null
                ? null
                : column.getTable().getName().toLowerCase(Locale.ROOT);
        for (Map<String, String> scope : scopes) {
            for (Map.Entry<String, String> source : scope.entrySet()) {
                if (variable == null || source.getKey().equals(variable)) {
                    String type = source.getValue() == null
                            ? ""
                            : tables.getOrDefault(source.getValue(), Map.of()).get(name);
                    if (type != null) {
                        return type;
                    }
                }
            }
        }
        return null;
    }

    private boolean isLob(Expression expression) {
        return expression instanceof Column column
                && Set.of("CLOB", "NCLOB", "BLOB").contains(String.valueOf(type(column)));
    }

    private static boolean isAggregate(Expression expression) {
        return expression instanceof Function function
                && AGGREGATES.contains(function.getName().toUpperCase(Locale.ROOT));
    }

    private static List<Expression> arguments(Function function) {
        return function.getParameters() == null
                ? List.of()
                : function.getParameters().stream().map(Expression.class::cast).toList();
    }

    private static boolean isThere(Collection<?> list) {
        return list != null && !list.isEmpty();
    }

    private void checkName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        faultIf(name.length() > OfflineSql.NAME_LENGTH, "a long name: " + name);
        faultIf(OfflineSql.RESERVED.contains(lower), "a reserved word as a name: " + name);
    }

    private void faultIf(boolean wrong, String words) {
        if (wrong) {
            faults.add(words);
        }
    }
}
