package careplan.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long the lists of a running server take as a browser sees it: from sending a request until its last byte is here.
 * The database is the one that {@code lists/fill.sql} has filled. Of each action the median and the slowest of ten (of
 * three, where 20,000 rows are chosen), after two to warm
 * up. Further arguments name the lists to measure; without any, all are. {@code -Dlists-only=true} leaves out
 * 全て選択 and 確認, which take most of the time.
 */
public final class ListPages {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 10;

    /** Of what reads 20,000 rows and takes seconds. */
    private static final int LONG_ROUNDS = 3;
    private static final int PAGE = 20;

    private static final String SERVICES = "サービスの選択";
    private static final String USAGE = "/app/schedule/usage.xhtml";
    private static final String PROVISION = "/app/schedule/provision.xhtml";
    private static final String EXPORT = "/app/exchange/export.xhtml";
    private static final String APPLY = "/app/exchange/apply.xhtml";

    private final String base;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();

    private ListPages(String base) {
        this.base = base;
    }

    /** A search: what it is called and what is typed. */
    private record Search(String name, Map<String, String> values) {}

    /** A list: who opens it and where, its table, its button 検索, and the searches; the first one finds all rows. */
    private record List(String login, String name, String path, String table, String button, java.util.List<Search> searches) {

        String form() {
            return table.substring(0, table.indexOf(':'));
        }

        String searchForm() {
            return button.substring(0, button.indexOf(':'));
        }

        /** Whether it shows nothing until the first search. */
        boolean opensEmpty() {
            return table.equals("list:rows");
        }
    }

    public static void main(String[] args) throws Exception {
        String base = args.length > 0 ? args[0] : "http://127.0.0.1:8080/careplan";
        java.util.List<String> wanted = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        for (List list : lists()) {
            if (wanted.isEmpty() || wanted.contains(list.name())) {
                new ListPages(base).measure(list);
            }
        }
        if (wanted.isEmpty() || wanted.contains(SERVICES)) {
            new ListPages(base).measureServices();
        }
    }

    /** The choice of a service in a line of a month, as it answers while somebody types. */
    private void measureServices() throws Exception {
        login("care");
        List usage = months("care", SERVICES, USAGE, false);
        Matcher month = Pattern.compile("month\\.xhtml\\?id=([0-9]+)").matcher(search(get(USAGE), usage, usage.searches().get(0)));
        if (!month.find()) {
            throw new IOException("no month");
        }
        String path = "/app/schedule/month.xhtml?id=" + month.group(1);
        String page = get(path);
        Map<String, Time> times = new LinkedHashMap<>();
        for (String typed : new String[] {"", "1", "15", "111111", "通所", "身体", "しんたい", "ﾘﾊ"}) {
            times.put("「" + typed + "」", times(() -> complete(page, path, typed)));
        }
        System.out.printf("| %s |%s%n", SERVICES, times.entrySet().stream()
                .map(entry -> " " + entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(",")));
    }

    private String complete(String page, String path, String typed) throws IOException, InterruptedException {
        String field = "lineForm:service";
        Map<String, String> values = new LinkedHashMap<>();
        values.put("jakarta.faces.ViewState", value(page, "jakarta.faces.ViewState"));
        values.put("lineForm", "lineForm");
        values.put("lineForm_SUBMIT", "1");
        values.put("primefaces.nonce", nonce(page));
        values.put("jakarta.faces.source", field);
        values.put("jakarta.faces.partial.execute", field);
        values.put("jakarta.faces.partial.render", field);
        values.put(field, field);
        values.put(field + "_query", typed);
        return post(path, values, true);
    }

    private static java.util.List<List> lists() {
        Map<String, String> month = Map.of("search:month:yearPart", "2026", "search:month:monthPart", "11");
        Map<String, String> october = Map.of("search:month:yearPart", "2026", "search:month:monthPart", "10", "search:processing", "true");
        java.util.List<List> lists = new ArrayList<>();
        lists.add(new List("care", "利用者情報", "/app/client/list.xhtml", "clients:list", "clients:search",
                java.util.List.of(
                        new Search("all", Map.of()),
                        new Search("kana", Map.of("clients:kana", "あい")),
                        new Search("要介護度", Map.of("clients:careLevel", "CARE_3")))));
        lists.add(months("care", "利用票", USAGE, true));
        lists.add(months("day", "提供票", PROVISION, false));
        for (String kind : new String[] {"居宅サービス計画書 care-plans", "利用者基本情報 profiles", "支援計画書 preventive-plans"}) {
            String[] words = kind.split(" ");
            lists.add(new List("care", words[0], "/app/plan/" + words[1] + ".xhtml", "plans:list", "plans:search",
                    java.util.List.of(
                            new Search("all", Map.of()),
                            new Search("kana", Map.of("plans:kana", "あい")),
                            new Search("ケアマネ", Map.of("plans:careManager", "-7")),
                            new Search("period", Map.of("plans:from", "2026-10-01", "plans:to", "2026-10-31")))));
        }
        for (String version : new String[] {"V3", "V4"}) {
            String path = EXPORT + (version.equals("V4") ? "?version=V4" : "");
            Map<String, String> sent = version.equals("V4") ? v4(month) : month;
            Map<String, String> deleted = version.equals("V4") ? v4(october) : october;
            lists.add(new List("care", "出力 " + version, path, "list:rows", "search:find",
                    java.util.List.of(
                            new Search("all", sent),
                            new Search("kana", with(sent, "search:kana", "あい")),
                            new Search("ケアマネ", with(sent, "search:careManager", "-7")),
                            new Search("サービス事業所", with(sent, "search:provider", "2800002345")))));
            lists.add(new List("care", "削除出力 " + version, path, "list:rows", "search:find",
                    java.util.List.of(
                            new Search("all", deleted),
                            new Search("kana", with(deleted, "search:kana", "あい")),
                            new Search("ケアマネ", with(deleted, "search:careManager", "-7")))));
        }
        lists.add(new List("day", "出力 実績票", EXPORT, "list:rows", "search:find",
                java.util.List.of(new Search("all", month), new Search("kana", with(month, "search:kana", "あい")))));
        lists.add(new List("care", "出力 居宅サービス計画書", EXPORT, "list:rows", "search:find",
                java.util.List.of(
                        new Search("all", with(month, "search:dataKindFirst", "CARE_PLAN")),
                        new Search("kana", with(with(month, "search:dataKindFirst", "CARE_PLAN"), "search:kana", "あい")))));
        lists.add(new List("day", "印刷・取込", APPLY, "list:rows", "search:find",
                java.util.List.of(
                        new Search("all", month),
                        new Search("month", Map.of("search:month:yearPart", "2026", "search:month:monthPart", "9")),
                        new Search("連番", with(month, "search:serial", "20261019999950")))));
        lists.add(new List("day", "CSV取込", "/app/exchange/receive.xhtml", "history:units", "", java.util.List.of()));
        lists.add(new List("care", "一括処理状況確認", "/app/request/status.xhtml", "status:requests", "status:search",
                java.util.List.of(
                        new Search("all", Map.of()),
                        new Search("処理状況", Map.of("status:state", "FAILED")),
                        new Search("mine", Map.of("status:mine", "true")))));
        lists.add(new List("operator", "処理実行一覧", "/app/operation/runs.xhtml", "runs:list", "runs:search",
                java.util.List.of(
                        new Search("all", Map.of()),
                        new Search("office", Map.of("runs:office", "楽々")),
                        new Search("person", Map.of("runs:person", "職員 77")))));
        lists.add(new List("admin", "操作履歴", "/app/operation/audit.xhtml", "audit:list", "audit:search",
                java.util.List.of(
                        new Search("all", Map.of()),
                        new Search("操作", Map.of("audit:action", "SCHEDULE_CHANGED")),
                        new Search("person", Map.of("audit:person", "b77")),
                        new Search("client", Map.of("audit:client", "B0000077")),
                        new Search("month", Map.of("audit:from", "2026-10-01", "audit:to", "2026-10-31")))));
        lists.add(new List("admin", "職員情報", "/app/staff/list.xhtml", "staff:list", "staff:search",
                java.util.List.of(new Search("all", Map.of()), new Search("kana", Map.of("staff:kana", "あ")))));
        lists.add(new List("admin", "他社情報", "/app/office/others.xhtml", "others:list", "others:search",
                java.util.List.of(new Search("all", Map.of()), new Search("name", Map.of("others:text", "事業所 77")))));
        return lists;
    }

    private static List months(String login, String name, String path, boolean managers) {
        Map<String, String> month = Map.of("schedules:month:yearPart", "2026", "schedules:month:monthPart", "11");
        java.util.List<Search> searches = new ArrayList<>(java.util.List.of(
                new Search("all", month),
                new Search("month", Map.of("schedules:month:yearPart", "2026", "schedules:month:monthPart", "10")),
                new Search("kana", with(month, "schedules:kana", "あい")),
                new Search("状態", with(month, "schedules:status", "CONFIRMED"))));
        if (managers) {
            searches.add(new Search("ケアマネ", with(month, "schedules:careManager", "-7")));
        }
        return new List(login, name, path, "schedules:list", "schedules:search", searches);
    }

    private static Map<String, String> v4(Map<String, String> values) {
        return with(with(values, "search:recipient", "PROVIDER"), "search:dataKind", "SCHEDULE");
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return more;
    }

    private void measure(List list) throws Exception {
        Map<String, Time> times = new LinkedHashMap<>();
        times.put("login", times(() -> new ListPages(base).login(list.login())));
        login(list.login());
        times.put("open", times(() -> get(list.path())));
        String page = get(list.path());
        boolean chosen = list.path().startsWith(EXPORT) || list.path().startsWith(APPLY);
        if (chosen) {
            times.put("choices", times(() -> choices(page, list)));
        }
        for (Search search : list.searches()) {
            times.put(search.name(), times(() -> search(page, list, search)));
        }
        String turned = list.searches().isEmpty() ? page : search(page, list, list.searches().get(0));
        int rows = rows(turned);
        times.put("next page", times(() -> turn(page, list, PAGE)));
        times.put("last page", times(() -> turn(page, list, Math.max(0, (rows - 1) / PAGE * PAGE))));
        if (chosen && !Boolean.getBoolean("lists-only")) {
            times.put("全て選択", times(() -> press(page, list, "list:selectAll", "list:rows list:selected"), () -> "", LONG_ROUNDS));
            String button = list.path().startsWith(APPLY) ? "list:apply" : "list:export";
            String region = list.path().startsWith(APPLY) ? "apply" : "export";
            String[] fresh = new String[1];
            times.put("確認", times(() -> press(fresh[0], list, button, region), () -> {
                fresh[0] = get(list.path());
                search(fresh[0], list, list.searches().get(0));
                return press(fresh[0], list, "list:selectAll", "list:rows list:selected");
            }, LONG_ROUNDS));
        }
        System.out.printf("| %s | %,d |%s%n", list.name(), rows, times.entrySet().stream()
                .map(entry -> " " + entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(",")));
    }

    private static int rows(String page) {
        Matcher rows = Pattern.compile("rowCount:([0-9]+)").matcher(page);
        return rows.find() ? Integer.parseInt(rows.group(1)) : 0;
    }

    private String login(String name) throws IOException, InterruptedException {
        String page = get("/login.xhtml");
        Map<String, String> values = inputs(page, "loginForm");
        values.put("loginForm:name", name);
        values.put("loginForm:password", "rakuraku-demo");
        values.put("loginForm:submit", "ログイン");
        return post("/login.xhtml", values, false);
    }

    private String search(String page, List list, Search search) throws IOException, InterruptedException {
        Map<String, String> values = inputs(page, list.searchForm());
        values.putAll(search.values());
        values.put("primefaces.nonce", nonce(page));
        values.put("jakarta.faces.source", list.button());
        values.put("jakarta.faces.partial.execute", list.searchForm());
        values.put("jakarta.faces.partial.render", list.opensEmpty() ? region(page) : list.table());
        values.put(list.button(), list.button());
        return post(list.path(), values, true);
    }

    /** Another month, or 処理区分: reads the selection lists of the conditions. */
    private String choices(String page, List list) throws IOException, InterruptedException {
        Map<String, String> wanted = list.searches().get(0).values();
        boolean deletion = wanted.containsKey("search:processing");
        boolean export = list.path().startsWith(EXPORT);
        Map<String, String> values = inputs(page, "search");
        values.putAll(wanted);
        values.put("primefaces.nonce", nonce(page));
        values.put("jakarta.faces.source", deletion ? "search:processing" : "search:month:monthPart");
        values.put("jakarta.faces.behavior.event", "change");
        values.put("jakarta.faces.partial.event", "change");
        values.put("jakarta.faces.partial.execute",
                deletion ? "search" : export ? "search:month search:officeId search:lists" : "search:more");
        values.put("jakarta.faces.partial.render",
                deletion ? "search" : export ? "search:lists" : "search:type search:from search:serial");
        return post(list.path(), values, true);
    }

    /** A button of the list's own form. */
    private String press(String page, List list, String button, String render) throws IOException, InterruptedException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("jakarta.faces.ViewState", value(page, "jakarta.faces.ViewState"));
        values.put(list.form(), list.form());
        values.put(list.form() + "_SUBMIT", "1");
        values.put("primefaces.nonce", nonce(page));
        values.put("jakarta.faces.source", button);
        values.put("jakarta.faces.partial.execute", button);
        values.put("jakarta.faces.partial.render", render);
        values.put(button, button);
        return post(list.path(), values, true);
    }

    /** What the button of a list that is shown after the first search renders. */
    private static String region(String page) {
        return page.contains("id=\"found\"") ? "found" : "apply";
    }

    private String turn(String page, List list, int first) throws IOException, InterruptedException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("jakarta.faces.ViewState", value(page, "jakarta.faces.ViewState"));
        values.put(list.form(), list.form());
        values.put(list.form() + "_SUBMIT", "1");
        values.put("primefaces.nonce", nonce(page));
        values.put("jakarta.faces.source", list.table());
        values.put("jakarta.faces.partial.execute", list.table());
        values.put("jakarta.faces.partial.render", list.table());
        values.put(list.table(), list.table());
        values.put(list.table() + "_pagination", "true");
        values.put(list.table() + "_first", Integer.toString(first));
        values.put(list.table() + "_rows", "20");
        values.put(list.table() + "_skipChildren", "true");
        values.put(list.table() + "_encodeFeature", "true");
        return post(list.path(), values, true);
    }

    private String get(String path) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private String post(String path, Map<String, String> values, boolean partial) throws IOException, InterruptedException {
        if (partial) {
            values.put("jakarta.faces.partial.ajax", "true");
        }
        String body = values.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString(body));
        if (partial) {
            request.header("Faces-Request", "partial/ajax").header("X-Requested-With", "XMLHttpRequest");
        }
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200 || partial && !answer.body().contains("<tr") && !answer.body().contains("<option")
                && !answer.body().contains("ui-autocomplete")) {
            throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static Map<String, String> inputs(String page, String form) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher input = Pattern.compile("<input[^>]*>").matcher(page);
        while (input.find()) {
            String name = attribute(input.group(), "name");
            boolean off = input.group().contains("type=\"radio\"") && !input.group().contains("checked");
            if (!off && !input.group().contains("type=\"checkbox\"") && (name.startsWith(form) || name.startsWith("jakarta"))) {
                values.put(name, attribute(input.group(), "value"));
            }
        }
        Matcher select = Pattern.compile("<select([^>]*)>(.*?)</select>", Pattern.DOTALL).matcher(page);
        while (select.find()) {
            String name = attribute(select.group(1), "name");
            Matcher chosen = Pattern.compile("<option([^>]*selected[^>]*)>").matcher(select.group(2));
            Matcher first = Pattern.compile("<option([^>]*)>").matcher(select.group(2));
            if (name.startsWith(form) && first.find()) {
                values.put(name, attribute(chosen.find() ? chosen.group(1) : first.group(1), "value"));
            }
        }
        return values;
    }

    private static String nonce(String page) {
        Matcher nonce = Pattern.compile("nonce=\"([^\"]+)\"").matcher(page);
        return nonce.find() ? nonce.group(1) : "";
    }

    private static String value(String page, String name) {
        Matcher input = Pattern.compile("<input[^>]*name=\"" + Pattern.quote(name) + "\"[^>]*>").matcher(page);
        return input.find() ? attribute(input.group(), "value") : "";
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Something that asks the server. */
    private interface Action {
        String run() throws IOException, InterruptedException;
    }

    /** Milliseconds. */
    private record Time(double median, double slowest) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f/%.0f", median, slowest);
        }
    }

    private static Time times(Action action) throws IOException, InterruptedException {
        return times(action, () -> "", ROUNDS);
    }

    /** @param before what has to be done before each round, and is not timed */
    private static Time times(Action action, Action before, int rounds) throws IOException, InterruptedException {
        double[] times = new double[rounds];
        for (int i = rounds == ROUNDS ? -WARM_UP : 0; i < rounds; i++) {
            before.run();
            long begin = System.nanoTime();
            action.run();
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(times);
        return new Time(times[rounds / 2], times[rounds - 1]);
    }
}
