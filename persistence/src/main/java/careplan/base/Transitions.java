package careplan.base;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The table of what may follow what: the one place where the states of a thing and their order are written down. */
public final class Transitions<S extends Enum<S>> {

    private final Map<S, Set<S>> next;

    private Transitions(Class<S> states) {
        next = new EnumMap<>(states);
        for (S state : states.getEnumConstants()) {
            next.put(state, EnumSet.noneOf(states));
        }
    }

    /** Begins a table in which nothing follows anything. */
    public static <S extends Enum<S>> Transitions<S> of(Class<S> states) {
        return new Transitions<>(states);
    }

    /** Adds a line: what may follow this state. Only for building the table. */
    @SafeVarargs
    public final Transitions<S> from(S state, S... following) {
        for (S one : following) {
            next.get(state).add(one);
        }
        return this;
    }

    /** Whether it may follow. */
    public boolean allow(S from, S to) {
        return next.get(from).contains(to);
    }

    /**
     * Makes sure that it may follow.
     *
     * @return the state that follows
     * @throws IllegalStateException if the table does not have it: the caller has overlooked a state
     */
    public S check(S from, S to) {
        if (!allow(from, to)) {
            throw new IllegalStateException(from + " is not followed by " + to);
        }
        return to;
    }
}
