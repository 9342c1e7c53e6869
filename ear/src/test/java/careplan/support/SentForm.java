package careplan.support;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** A form of the page that is open, sent past the page: with other values than it would send, or several times at once. */
public final class SentForm {

    private SentForm() {}

    /**
     * Sends it at the same instant so often.
     *
     * @param values what is sent in place of, or beside, what the fields hold
     * @return the statuses and texts of the answers, as in {@code "200 <html>…"}
     */
    public static List<String> send(Page page, String form, int times, Map<String, String> values) {
        Object answers = page.evaluate("""
                ([id, times, values]) => {
                  const body = new URLSearchParams(new FormData(document.getElementById(id)));
                  Object.entries(values).forEach(([name, value]) => body.set(name, value));
                  return Promise.all(Array.from({ length: times }, () =>
                    fetch(location.href, { method: "POST", body: body })
                      .then(answer => answer.text().then(text => answer.status + " " + text))));
                }""", List.of(form, times, values));
        return ((List<?>) answers).stream().map(String.class::cast).toList();
    }
}
