package careplan.schedule;

import careplan.client.CareLevel;
import java.io.Serializable;

/**
 * A month of a client as the lists 利用票 and 提供票 show it.
 *
 * @param careManagerName プラン担当者名, or null
 * @param careManagementOfficeName 居宅介護支援事業所, or null
 * @param overUnits units over the 区分支給限度基準額, 0 where none
 * @param remark why it cannot be exported as it stands, or null
 * @param visits how often services are planned and were given; at a provider its own
 * @param sent whether what partners were sent is still what is kept
 */
public record ScheduleRow(
        long id,
        ScheduleStatus status,
        String clientCode,
        String clientName,
        CareLevel careLevel,
        String insurerName,
        String insuredNumber,
        String careManagerName,
        String careManagementOfficeName,
        int overUnits,
        String remark,
        SentState sent,
        VisitCounts visits)
        implements Serializable {}
