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
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long the lists of a running server take as a browser sees it: from sending a request until its last byte is here.
 * The database is the one that {@code lists/fill.sql} has filled. Of each action the median of seven after two to warm up.
 */
public final class ListPages {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 7;
    private static final int LAST_PAGE = 99_980;

    private final String base;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();

    private final ProcessHandle server;

    private ListPages(String base, ProcessHandle server) {
        this.base = base;
        this.server = server;
    }

    /** A list: where it is, its form, its table, its button 検索 with the form that this is in, and further values. */
    private record List(String path, String form, String table, String searchForm, String search, Map<String, String> values) {}

    public static void main(String[] args) throws Exception {
        String base = args.length > 0 ? args[0] : "http://127.0.0.1:8080/careplan";
        ProcessHandle server = args.length > 1 ? ProcessHandle.of(Long.parseLong(args[1])).orElseThrow() : null;
        Map<String, String> month = Map.of("search:month:yearPart", "2026", "search:month:monthPart", "11");
        Map<String, String> kana = Map.of("clients:kana", "あい");
        run(base, server, "care", "利用者情報", new List("/app/client/list.xhtml", "clients", "clients:list", "clients", "clients:search", kana));
        run(base, server, "care", "利用票", new List("/app/schedule/usage.xhtml", "schedules", "schedules:list", "schedules", "schedules:search",
                Map.of("schedules:month:yearPart", "2026", "schedules:month:monthPart", "11")));
        run(base, server, "day", "提供票", new List("/app/schedule/provision.xhtml", "schedules", "schedules:list", "schedules", "schedules:search",
                Map.of("schedules:month:yearPart", "2026", "schedules:month:monthPart", "11")));
        run(base, server, "care", "出力", new List("/app/exchange/export.xhtml", "list", "list:rows", "search", "search:find", month));
        run(base, server, "day", "印刷・取込", new List("/app/exchange/apply.xhtml", "list", "list:rows", "search", "search:find", month));
        run(base, server, "care", "一括処理状況確認",
                new List("/app/request/status.xhtml", "status", "status:requests", "status", "status:search", Map.of()));
        run(base, server, "admin", "職員検索",
                new List("/app/staff/list.xhtml", "staff", "staff:list", "staff", "staff:search", Map.of("staff:kana", "あ")));
    }

    private static void run(String base, ProcessHandle server, String login, String name, List list) throws Exception {
        ListPages pages = new ListPages(base, server);
        pages.login(login);
        Time open = pages.median(() -> pages.get(list.path()));
        String page = pages.get(list.path());
        Time search = pages.median(() -> pages.search(page, list));
        // a list that opens empty is searched in its own view; the others are turned over unsearched, to have all rows
        String turned = pages.get(list.path());
        if (list.table().equals("list:rows")) {
            pages.search(turned, list);
        }
        Time next = pages.median(() -> pages.turn(turned, list, 20));
        Time last = pages.median(() -> pages.turn(turned, list, LAST_PAGE));
        System.out.printf("| %s | %s | %s | %s | %s |%n", name, open, search, next, last);
    }

    private void login(String name) throws IOException, InterruptedException {
        String page = get("/login.xhtml");
        Map<String, String> values = inputs(page, "loginForm");
        values.put("loginForm:name", name);
        values.put("loginForm:password", "rakuraku-demo");
        values.put("loginForm:submit", "ログイン");
        post("/login.xhtml", values, false);
    }

    private String search(String page, List list) throws IOException, InterruptedException {
        Map<String, String> values = inputs(page, list.searchForm());
        values.putAll(list.values());
        values.put("primefaces.nonce", nonce(page));
        values.put("jakarta.faces.source", list.search());
        values.put("jakarta.faces.partial.execute", list.searchForm());
        values.put("jakarta.faces.partial.render", list.table().equals("list:rows") ? region(page) : list.table());
        values.put(list.search(), list.search());
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
        if (answer.statusCode() != 200 || partial && !answer.body().contains("<tr")) {
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

    /** Milliseconds of the median, and of the server's processors on average. */
    private record Time(double median, double processor) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f (%.0f)", median, processor);
        }
    }

    private Time median(Action action) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            action.run();
        }
        double[] times = new double[ROUNDS];
        double processor = processorMillis();
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            action.run();
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        processor = (processorMillis() - processor) / ROUNDS;
        Arrays.sort(times);
        return new Time(times[ROUNDS / 2], processor);
    }

    private double processorMillis() {
        return server == null
                ? Double.NaN
                : server.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }
}
