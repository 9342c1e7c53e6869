package careplan.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateSqlCommandStep;
import liquibase.command.core.helpers.DatabaseChangelogCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.resource.ClassLoaderResourceAccessor;

/** The SQL that the changelog becomes on a database, made without a connection. */
public final class OfflineSql {

    /** Words that Oracle (V$RESERVED_WORDS) or PostgreSQL accept as a name only in quotes. */
    public static final Set<String> RESERVED =
            Set.of(("access add all alter analyse analyze and any array as asc asymmetric audit between both by case"
                            + " cast char check cluster collate column comment compress connect constraint create current"
                            + " current_date current_time current_timestamp current_user date decimal default deferrable"
                            + " delete desc distinct do drop else end except exclusive exists false fetch file float for"
                            + " foreign from grant group having identified immediate in increment index initial initially"
                            + " insert integer intersect into is lateral leading level like limit localtime localtimestamp"
                            + " lock long maxextents minus mode modify noaudit nocompress not nowait null number of offline"
                            + " offset on online only option or order pctfree placing primary prior public raw references"
                            + " rename resource returning revoke row rowid rownum rows select session session_user set"
                            + " share size smallint some start successful symmetric synonym sysdate table then to trailing"
                            + " trigger true uid union unique update user using validate values varchar varchar2 variadic"
                            + " view when whenever where window with")
                    .split(" "));

    /** What every Oracle version since 8 takes; 12.2 and later take 128 bytes. */
    public static final int NAME_LENGTH = 30;

    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\S+) \\((.*)\\);?");
    private static final Pattern ADDED =
            Pattern.compile("ALTER TABLE (\\S+) ADD (?!CONSTRAINT|UNIQUE|FOREIGN|PRIMARY)(?:COLUMN )?\\(?(.+?)\\)?;?");
    private static final Pattern COLUMN = Pattern.compile("(\\S+) (.+?)( NOT NULL| DEFAULT .*)?");

    private OfflineSql() {}

    /**
     * The statements, one string each.
     *
     * @param kind {@code oracle} or {@code postgresql}
     * @param folder for what Liquibase writes beside
     */
    public static List<String> of(String kind, String version, Path folder) throws Exception {
        String url = "offline:" + kind + "?version=" + version + "&outputLiquibaseSql=none&changeLogFile="
                + folder.resolve(kind + ".csv");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Scope.child(Map.of("liquibase.analytics.enabled", false), () -> {
            ClassLoaderResourceAccessor resources = new ClassLoaderResourceAccessor();
            try (Database database = DatabaseFactory.getInstance().openDatabase(url, null, null, null, resources)) {
                new CommandScope(UpdateSqlCommandStep.COMMAND_NAME)
                        .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                        .addArgumentValue(DatabaseChangelogCommandStep.CHANGELOG_FILE_ARG, "db/changelog/changelog.xml")
                        .setOutput(out)
                        .execute();
            }
        });
        return Arrays.stream(out.toString(StandardCharsets.UTF_8).split("\\R"))
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .toList();
    }

    /** Table to column to type, names in lower case, in the order of the alphabet: as made first, with what was added later. */
    public static Map<String, Map<String, String>> tables(List<String> sql) {
        Map<String, Map<String, String>> tables = new TreeMap<>();
        for (String line : sql) {
            Matcher table = TABLE.matcher(line);
            Matcher added = ADDED.matcher(line);
            if (table.matches()) {
                Map<String, String> columns = new TreeMap<>();
                for (String part : table.group(2).split(", (?=[a-z]|CONSTRAINT)")) {
                    if (!part.startsWith("CONSTRAINT")) {
                        add(part, columns);
                    }
                }
                tables.put(table.group(1).toLowerCase(Locale.ROOT), columns);
            } else if (added.matches()) {
                add(added.group(2), tables.get(added.group(1).toLowerCase(Locale.ROOT)));
            }
        }
        return tables;
    }

    private static void add(String part, Map<String, String> columns) {
        Matcher column = COLUMN.matcher(part);
        if (column.matches()) {
            columns.put(column.group(1).toLowerCase(Locale.ROOT), column.group(2));
        }
    }
}
