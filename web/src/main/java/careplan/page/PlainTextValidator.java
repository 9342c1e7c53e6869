package careplan.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;

/**
 * Stands, by faces-config.xml, before every field: no text holds a character that nobody can see, and one that is typed into
 * a single line holds no line end. They would break the lines of files and lists, and not every database keeps them.
 */
@FacesValidator("careplan.PlainText")
public class PlainTextValidator implements Validator<Object> {

    @Override
    public void validate(FacesContext context, UIComponent component, Object value) {
        if (value instanceof String text && !isPlain(text, component instanceof HtmlInputTextarea)) {
            Object label = component.getAttributes().get("label");
            throw new ValidatorException(
                    FacesMessages.message("msg", "text.control", label == null ? component.getId() : label));
        }
    }

    /** @param lines whether the text may have several lines, and tabs in them */
    static boolean isPlain(String text, boolean lines) {
        return text.chars().allMatch(c -> !Character.isISOControl(c) || lines && (c == '\n' || c == '\r' || c == '\t'));
    }
}
