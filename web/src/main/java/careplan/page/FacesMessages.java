package careplan.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/**
 * Messages to the person at the screen, always from a bundle: {@code FacesMessages.info("exportMsg", "accepted", count)}.
 * The first argument is the bundle's variable in faces-config.xml, as in the pages. Messages with arguments follow {@link
 * MessageFormat}, so an apostrophe is written twice.
 */
public final class FacesMessages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    private FacesMessages() {}

    /** Something was done. */
    public static void info(String bundle, String key, Object... arguments) {
        add(FacesMessage.SEVERITY_INFO, null, text(bundle, key, arguments));
    }

    /** Something was done, but look. */
    public static void warn(String bundle, String key, Object... arguments) {
        add(FacesMessage.SEVERITY_WARN, null, text(bundle, key, arguments));
    }

    /** Something was not done. */
    public static void error(String bundle, String key, Object... arguments) {
        add(FacesMessage.SEVERITY_ERROR, null, text(bundle, key, arguments));
    }

    /** Something was not done because of one field. */
    public static void errorAt(String clientId, String bundle, String key, Object... arguments) {
        add(FacesMessage.SEVERITY_ERROR, clientId, text(bundle, key, arguments));
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** Keeps this request's messages over the redirect that follows. */
    public static void keep() {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    /** The text itself, for what is not a message. */
    public static String text(String bundle, String key, Object... arguments) {
        FacesContext context = FacesContext.getCurrentInstance();
        String pattern =
                context.getApplication().getResourceBundle(context, bundle).getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.JAPANESE)
                        .format(Arrays.stream(arguments)
                                .map(FacesMessages::shown)
                                .toArray());
    }

    /** Days as every screen writes them. */
    private static Object shown(Object argument) {
        return argument instanceof LocalDate day ? DAY.format(day) : argument;
    }

    /** An error message to be thrown by a converter or a validator. */
    static FacesMessage message(String bundle, String key, Object... arguments) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text(bundle, key, arguments), null);
    }

    private static void add(Severity severity, String clientId, String text) {
        FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, text, null));
    }
}
