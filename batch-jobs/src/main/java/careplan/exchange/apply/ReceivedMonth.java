package careplan.exchange.apply;

import careplan.exchange.FileKind;
import careplan.exchange.format.Message;
import careplan.exchange.format.Row;
import careplan.schedule.MonthlySchedule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A month as received: the same entity that is kept, not attached to anything, and where each of its lines stood.
 * Identity matters: two lines may be equal in every value.
 */
final class ReceivedMonth {

    private final MonthlySchedule schedule = new MonthlySchedule();
    private final Map<Object, Place> places = new IdentityHashMap<>();
    private final Map<FileKind, String> files = new EnumMap<>(FileKind.class);
    private final List<Message> faults = new ArrayList<>();

    MonthlySchedule schedule() {
        return schedule;
    }

    /** Where a line, a 別表 line or a type total stood; null for what was not received. */
    Place place(Object entity) {
        return places.get(entity);
    }

    /** Where the head of the month stood. */
    Place headPlace() {
        return places.get(schedule);
    }

    /** Why the month cannot be taken over; empty where it can. */
    List<Message> faults() {
        return faults;
    }

    void note(Object entity, FileKind kind, Row row) {
        places.putIfAbsent(entity, new Place(files.get(kind), row.lineNumber()));
    }

    void file(FileKind kind, String name) {
        files.put(kind, name);
    }

    String file(FileKind kind) {
        return files.getOrDefault(kind, "");
    }
}
