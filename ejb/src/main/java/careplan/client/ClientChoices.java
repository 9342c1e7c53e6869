package careplan.client;

import java.io.Serializable;
import java.util.Map;

/** What the pages of 利用者情報 offer to choose from: ids to labels, in the order of the lists. */
public record ClientChoices(
        Map<Long, String> insurers,
        Map<Long, String> offices,
        Map<Long, String> careManagers,
        Map<Long, String> careManagementOffices,
        Map<Long, String> entrustedOffices,
        Map<Long, String> centers)
        implements Serializable {}
