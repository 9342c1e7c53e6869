package careplan.page;

import careplan.base.SortBy;
import jakarta.faces.component.UIData;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.primefaces.PrimeFaces;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * Where a list stands, as the address of its page says: conditions, page, size and order. A reload, the way back, a bookmark
 * and a second tab therefore give the same list. What an address says that makes no sense is not heard.
 */
public final class ListAddress implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<Long> SIZES = Set.of(20L, 50L, 100L);
    private static final long MOST_PAGES = 100_000;
    private static final String SIZE_COOKIE = "careplanRows";

    private final String table;
    private final Map<String, String> opened;
    private final int usualSize;
    private Map<String, String> conditions = new LinkedHashMap<>();
    private int first;
    private int size;
    private String sort;
    private boolean descending;
    private boolean searched;

    /**
     * The place that the present request asks for.
     *
     * @param table id of the table, with its form's
     * @param usualSize rows of a page where neither the address nor the browser remembers another
     * @param sortable the columns that it can be sorted by
     */
    public ListAddress(String table, int usualSize, String... sortable) {
        this(
                table,
                usualSize,
                external().getRequestParameterMap(),
                List.of(sortable),
                external().getRequestCookieMap());
    }

    ListAddress(
            String table,
            int usualSize,
            Map<String, String> parameters,
            List<String> sortable,
            Map<String, Object> cookies) {
        this.table = table;
        this.usualSize = usualSize;
        opened = Map.copyOf(parameters);
        Long asked = number("size");
        size = asked != null && SIZES.contains(asked) ? asked.intValue() : remembered(cookies);
        Long page = number("page");
        first = page == null || page < 1 || page > MOST_PAGES ? 0 : (int) (page - 1) * size;
        sort = sortable.contains(opened.getOrDefault("sort", "")) ? text("sort") : null;
        descending = sort != null && flag("desc");
    }

    /**
     * The place that another page has handed on.
     *
     * @param query what {@link #getQuery} has said there, or whatever else somebody may have sent, or null
     */
    public static ListAddress handedOn(String query, String table, int usualSize, String... sortable) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                parameters.put(parts[0], decoded(parts[1]));
            }
        }
        return new ListAddress(table, usualSize, parameters, List.of(sortable), Map.of());
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    /** The size that the person chose last, which list.js keeps in the browser. */
    private int remembered(Map<String, Object> cookies) {
        String value = cookies.get(SIZE_COOKIE) instanceof Cookie cookie ? cookie.getValue() : "";
        return SIZES.stream()
                .filter(known -> known.toString().equals(value))
                .findFirst()
                .map(Long::intValue)
                .orElse(usualSize);
    }

    /** A condition as it stands in the address the page was opened with, or null. */
    public String text(String name) {
        String value = opened.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** A condition that is a number, or null. */
    public Long number(String name) {
        String value = text(name);
        return value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    /** A condition that is a day, or null. */
    public LocalDate date(String name) {
        try {
            return text(name) == null ? null : LocalDate.parse(text(name));
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /** A condition that is a month, or null. */
    public YearMonth month(String name) {
        try {
            return text(name) == null ? null : YearMonth.parse(text(name));
        } catch (DateTimeParseException noMonth) {
            return null;
        }
    }

    /** A condition that is on or off. */
    public boolean flag(String name) {
        return "true".equals(text(name));
    }

    /** A condition that is one of a few, or null. */
    public <E extends Enum<E>> E choice(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text(name)))
                .findFirst()
                .orElse(null);
    }

    /**
     * The conditions under which the list is opened.
     *
     * @param namesAndValues by turns; what is null, blank or false is no condition
     */
    public void open(Object... namesAndValues) {
        conditions = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null && !value.toString().isBlank() && !Boolean.FALSE.equals(value)) {
                conditions.put((String) namesAndValues[i], value.toString());
            }
        }
    }

    /** The list is searched by other conditions, and begins at its first page; parameters as in {@link #open}. */
    public void search(Object... namesAndValues) {
        open(namesAndValues);
        first = 0;
        searched = true;
        if (FacesContext.getCurrentInstance().getViewRoot().findComponent(table) instanceof UIData rows) {
            rows.setFirst(0);
        }
    }

    /** Called when rows have been read: the browser's address follows. */
    void show(int from, int pageSize, SortMeta order) {
        first = from;
        size = pageSize;
        sort = order == null ? null : order.getField();
        descending = order != null && order.getOrder().isDescending();
        if (FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().executeScript("CareplanList.at('" + query() + "', " + searched + ")");
        }
        searched = false;
    }

    /** The list and its conditions, whatever page of it is shown: what was ticked there is kept under it. */
    public String name() {
        return table + conditions;
    }

    /** What the address says, from its question mark on. */
    String query() {
        String query = getQuery();
        return query.isEmpty() ? "" : "?" + query;
    }

    /** What the address says, as another page hands it on for the way back. */
    public String getQuery() {
        Map<String, String> all = new LinkedHashMap<>(conditions);
        if (first > 0) {
            all.put("page", String.valueOf(first / size + 1));
        }
        if (size != usualSize) {
            all.put("size", String.valueOf(size));
        }
        if (sort != null) {
            all.put("sort", sort);
        }
        if (descending) {
            all.put("desc", "true");
        }
        StringBuilder query = new StringBuilder();
        all.forEach((name, value) -> query.append(query.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    /** The first row of the page. */
    public int getFirst() {
        return first;
    }

    /** Rows a page. */
    public int getSize() {
        return size;
    }

    /** The order to begin with, as a table wants it; null for the list's own. */
    public SortMeta getSortBy() {
        return sort == null
                ? null
                : SortMeta.builder()
                        .field(sort)
                        .order(descending ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                        .build();
    }

    /** The heading that the list is sorted by. */
    public SortBy sorted() {
        return new SortBy(sort, descending);
    }

    /** One of the orders that a list knows, by the column and the direction that were chosen: {@code CODE}, {@code CODE_DESC}. */
    public <E extends Enum<E>> E order(Class<E> type, E usual) {
        String name = sort == null ? "" : sort.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(order -> order.name().equals(name + (descending ? "_DESC" : "")))
                .findFirst()
                .orElse(usual);
    }
}
