package careplan.exchange.apply;

import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.schedule.GivenVisit;
import careplan.schedule.GivenVisits;
import careplan.schedule.ScheduleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What is to be told of actuals that differ from their line by more than a time. */
final class ActualDifferences {

    private ActualDifferences() {}

    /** The messages, each value once a field; none for what the plan leaves open. */
    static List<Message> of(ScheduleLine line, GivenVisits visits, Place place) {
        List<Message> messages = new ArrayList<>();
        Integer units = line.getUnits() == 0 ? null : line.getUnits();
        tell(messages, line, visits, place, "単位数", units, GivenVisit::units);
        tell(messages, line, visits, place, "TAISコード", line.getTaisCode(), GivenVisit::taisCode);
        tell(messages, line, visits, place, "福祉用具届出コード", line.getEquipmentCode(), GivenVisit::equipmentCode);
        tell(messages, line, visits, place, "用具名称（機種名）", line.getEquipmentName(), GivenVisit::equipmentName);
        return messages;
    }

    private static void tell(
            List<Message> messages,
            ScheduleLine line,
            GivenVisits visits,
            Place place,
            String field,
            Object planned,
            Function<GivenVisit, Object> reported) {
        if (planned == null) {
            return;
        }
        visits.visits().stream()
                .map(reported)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(value -> messages.add(Message.at(
                        MessageCode.DATA_ACTUAL_DIFFERS,
                        place.fileName(),
                        place.line(),
                        field,
                        value.toString(),
                        line.getServiceCode(),
                        planned)));
    }
}
