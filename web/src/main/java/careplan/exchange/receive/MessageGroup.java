package careplan.exchange.receive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Messages that say the same of several lines of a file, shown as one.
 *
 * @param first stands for all
 * @param lines where they are, as far as they are about lines
 */
public record MessageGroup(MessageText first, List<Long> lines) {

    /** More places than this are counted and not named. */
    private static final int NAMED = 6;

    private record Same(String code, String file, String field, String text, String client) {}

    /** Groups messages, each group at the place of its first. */
    static List<MessageGroup> of(List<MessageText> messages) {
        Map<Same, MessageGroup> groups = new LinkedHashMap<>();
        for (MessageText message : messages) {
            Same same = new Same(message.code(), message.file(), message.field(), message.text(), message.client());
            groups.computeIfAbsent(same, key -> new MessageGroup(message, new ArrayList<>()))
                    .lines()
                    .add(message.line());
        }
        return List.copyOf(groups.values());
    }

    /** How many messages there are. */
    public int getCount() {
        return lines.size();
    }

    /** The lines, the first of them by number; "" where they are about the whole file. */
    public String getPlaces() {
        String named = lines.stream()
                .filter(line -> line > 0)
                .limit(NAMED)
                .map(String::valueOf)
                .collect(Collectors.joining("、"));
        return lines.size() > NAMED && !named.isEmpty() ? named + "…" : named;
    }

    public MessageText getFirst() {
        return first;
    }
}
