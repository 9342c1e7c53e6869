package careplan.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words of a form of which some are circled: 男・女, 要介護１・２・３.
 *
 * @param options all of them, in the order of the form
 */
public record Choice(List<Option> options) {

    /** One of the words. */
    public record Option(String label, boolean chosen) {}

    /**
     * @param chosen index of the circled word; anything else for none
     */
    public static Choice of(int chosen, String... labels) {
        return ofAll(Set.of(chosen), labels);
    }

    /**
     * @param chosen indexes of the circled words
     */
    public static Choice ofAll(Set<Integer> chosen, String... labels) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            options.add(new Option(labels[i], chosen.contains(i)));
        }
        return new Choice(List.copyOf(options));
    }
}
