package careplan.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Bundle texts with arguments, for attributes of pages: {@code #{texts.of('msg', 'office.chosen', office.name)}}. */
@Named
@ApplicationScoped
public class Texts {

    /** The text of {@code key} in the bundle with this variable, with its {0}, {1} … filled in. */
    public String of(String bundle, String key, Object... arguments) {
        return FacesMessages.text(bundle, key, arguments);
    }
}
