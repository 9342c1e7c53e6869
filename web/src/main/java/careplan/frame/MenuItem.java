package careplan.frame;

import careplan.exchange.ExchangeVersion;

/**
 * A menu entry as a page shows it to one person.
 *
 * @param key as in {@link MenuEntry}
 * @param page what the link opens, below the context root; null where there is only a text
 * @param version what the link hands to a page that serves several versions; else null
 * @param current whether it is the page's own
 */
public record MenuItem(String key, String page, ExchangeVersion version, boolean current) {

    /** Whether it is a link. */
    public boolean isLink() {
        return page != null;
    }
}
