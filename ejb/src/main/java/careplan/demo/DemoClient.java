package careplan.demo;

import careplan.demo.PersonNames.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A client before it is written: all that the rows of this person follow from.
 *
 * @param code 利用者コード
 * @param address town, without the house
 * @param plannedBy key of the office that makes the plan
 * @param planKept whether that office has this client and the plans; false for another company's office and for the twin
 *     of a client who is registered twice
 * @param careManager number of the care manager among those of the office
 * @param knownAt keys of the offices beside the planning one that have the client; only own ones keep records here
 * @param shortStayDaysBefore 前月までの短期入所利用日数 of each month
 * @param typeLimits 種類支給限度基準額 by service type
 */
record DemoClient(
        int index,
        String code,
        PersonName name,
        LocalDate birthDate,
        String postalCode,
        String address,
        List<DemoCertification> certifications,
        String plannedBy,
        boolean planKept,
        int careManager,
        Set<String> knownAt,
        List<Integer> shortStayDaysBefore,
        Map<String, Integer> typeLimits,
        List<ServiceUse> services) {}
