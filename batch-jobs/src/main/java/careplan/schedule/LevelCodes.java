package careplan.schedule;

import careplan.client.CareLevel;
import careplan.master.ServiceCode;
import java.util.Optional;
import java.util.Set;

/** Service codes whose price depends on the level of the client: which services have them, and which code another level has. */
final class LevelCodes {

    /** Service types whose basic services have a code for each level, or, in 総合事業, for each number of visits a week. */
    private static final Set<String> DEPENDING = Set.of(
            "15", "16", "21", "22", "23", "24", "25", "26", "27", "28", "2A", "2B", "32", "33", "35", "36", "37", "38",
            "39", "66", "68", "69", "71", "72", "73", "74", "75", "76", "77", "78", "79", "A1", "A2", "A3", "A5", "A6",
            "A7");

    private LevelCodes() {}

    static boolean dependsOnLevel(String serviceType) {
        return DEPENDING.contains(serviceType);
    }

    /** The code of the same service for another level: its neighbour, which differs in one digit of code and of name. */
    static Optional<ServiceCode> sibling(ServiceCode code, CareLevel level, MonthCopy.Codes codes) {
        String text = code.getCode();
        for (int place = text.length() - 1; place >= 2; place--) {
            for (char digit = '1'; digit <= '5'; digit++) {
                String other = text.substring(0, place) + digit + text.substring(place + 1);
                Optional<ServiceCode> found = codes.find(other)
                        .filter(one -> codes.levelOf(one).equals(Optional.of(level)))
                        .filter(one -> differInOne(one.getName(), code.getName()));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean differInOne(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int differing = 0;
        for (int i = 0; i < one.length(); i++) {
            differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differing == 1;
    }
}
