package careplan.support;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A login without a browser. */
public final class HttpLogin {

    private HttpLogin() {}

    /**
     * The answer to the login page's form.
     *
     * @param page address of the login page
     */
    public static HttpResponse<String> send(HttpClient client, URI page, String loginName, String password)
            throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("loginForm", "loginForm");
        form.put("loginForm:name", loginName);
        form.put("loginForm:password", password);
        form.put("loginForm:submit", "x");
        form.put("jakarta.faces.ViewState", "stateless");
        return client.send(
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The cookie of the session in which somebody is logged in, as {@code JSESSIONID=...}. */
    public static String session(HttpClient client, URI page, String loginName, String password)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = send(client, page, loginName, password);
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new IllegalStateException("not logged in: " + answer.statusCode()));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
