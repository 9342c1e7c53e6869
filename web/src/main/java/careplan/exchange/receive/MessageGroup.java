package careplan.exchange.receive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Messages that are shown as one: those that say the same of several lines of a file, and, where one kind of message would fill
 * the page, as a changed certification of many clients, all of that kind.
 *
 * @param messages at least one, as they were found
 */
public record MessageGroup(List<MessageText> messages) {

    /** More places than this are counted and not named. */
    private static final int NAMED = 6;

    /** Up to so many different cases of one kind stay apart. */
    private static final int APART = 3;

    private record Same(String code, String file, String field, String text, String client) {
        private static Same of(MessageText message) {
            return new Same(message.code(), message.file(), message.field(), message.text(), message.client());
        }
    }

    private record Kind(String code, String file) {
        private static Kind of(Same same) {
            return new Kind(same.code(), same.file());
        }
    }

    /** Groups messages, each group at the place of its first. */
    static List<MessageGroup> of(List<MessageText> messages) {
        Map<Kind, List<MessageGroup>> kinds = new LinkedHashMap<>();
        same(messages).forEach((same, group) -> kinds.computeIfAbsent(Kind.of(same), kind -> new ArrayList<>())
                .add(group));
        return kinds.values().stream()
                .flatMap(groups -> groups.size() > APART ? List.of(merged(groups)).stream() : groups.stream())
                .toList();
    }

    private static Map<Same, MessageGroup> same(List<MessageText> messages) {
        Map<Same, MessageGroup> groups = new LinkedHashMap<>();
        for (MessageText message : messages) {
            groups.computeIfAbsent(Same.of(message), key -> new MessageGroup(new ArrayList<>()))
                    .messages()
                    .add(message);
        }
        return groups;
    }

    private static MessageGroup merged(List<MessageGroup> groups) {
        return new MessageGroup(
                groups.stream().flatMap(group -> group.messages.stream()).toList());
    }

    /** What it says of whom and where, each case once; empty where there is one case alone. */
    public List<MessageGroup> getCases() {
        Map<Same, MessageGroup> cases = same(messages);
        return cases.size() == 1 ? List.of() : List.copyOf(cases.values());
    }

    /** How many clients it is about. */
    public long getClientCount() {
        return messages.stream()
                .map(MessageText::client)
                .filter(client -> !client.isEmpty())
                .distinct()
                .count();
    }

    /** How many messages there are. */
    public int getCount() {
        return messages.size();
    }

    /** The lines, the first of them by number; "" where they are about the whole file. */
    public String getPlaces() {
        String named = messages.stream()
                .map(MessageText::line)
                .filter(line -> line > 0)
                .limit(NAMED)
                .map(String::valueOf)
                .collect(Collectors.joining("、"));
        return messages.size() > NAMED && !named.isEmpty() ? named + "…" : named;
    }

    /** Stands for all. */
    public MessageText getFirst() {
        return messages.get(0);
    }
}
