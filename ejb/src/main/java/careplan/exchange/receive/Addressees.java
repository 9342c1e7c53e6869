package careplan.exchange.receive;

import careplan.exchange.FileKind;
import careplan.exchange.format.FileName;
import careplan.office.OfficeChoice;
import careplan.office.OfficeKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides for which of our offices a file is. Several offices at one address may share a number: the office in use wins,
 * as its people know what they are waiting for.
 */
final class Addressees {

    private Addressees() {}

    /**
     * The office a file is for.
     *
     * @param permitted the offices for which the caller may take files in
     * @param inUse id of the office in use
     * @return nothing where the file is for nobody of them, or it cannot be told for whom
     */
    static Optional<OfficeChoice> of(FileName file, List<OfficeChoice> permitted, long inUse) {
        List<OfficeChoice> named = permitted.stream()
                .filter(office -> office.number().equals(file.destination()))
                .toList();
        List<OfficeChoice> fitting = named.stream()
                .filter(office -> receivers(file.kind()).contains(office.kind()))
                .toList();
        List<OfficeChoice> candidates = fitting.isEmpty() ? named : fitting;
        if (candidates.size() == 1) {
            return Optional.of(candidates.get(0));
        }
        return candidates.stream().filter(office -> office.id() == inUse).findFirst();
    }

    /** Whether providers send such files. */
    static boolean fromProvider(FileKind kind) {
        return kind == FileKind.UPJSK || kind == FileKind.DLTJSK;
    }

    private static Set<OfficeKind> receivers(FileKind kind) {
        return switch (kind) {
            case UPJSK, DLTJSK -> EnumSet.of(OfficeKind.CARE_MANAGEMENT, OfficeKind.COMMUNITY_SUPPORT_CENTER);
            case UPPLAN, UPSIKYU, UPHOSOKU, UP1KYO, UP2KYO, UP3KYO, DLTPLAN, DLT1KYO ->
                EnumSet.of(OfficeKind.PROVIDER, OfficeKind.COMMUNITY_SUPPORT_CENTER);
            default -> EnumSet.allOf(OfficeKind.class);
        };
    }
}
