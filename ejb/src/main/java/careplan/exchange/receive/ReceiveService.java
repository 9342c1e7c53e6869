package careplan.exchange.receive;

import careplan.audit.AuditEntry;
import careplan.audit.AuditLog;
import careplan.exchange.ExchangeVersion;
import careplan.file.StoredFileStore;
import careplan.office.Office;
import careplan.office.OfficeChoice;
import careplan.request.NewRequest;
import careplan.request.RequestIntake;
import careplan.request.RequestKind;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.security.CurrentUser;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * CSV取込: files come in, are checked as units, and the chosen units are handed to the job.
 *
 * <p>Upload and check run outside transactions, since they may take as long as a large file does; each step that writes
 * has a transaction of its own.
 */
@Stateless
@RolesAllowed("STAFF")
public class ReceiveService {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @EJB
    private AccessControl access;

    @EJB
    private CurrentUser currentUser;

    @EJB
    private AuditLog audit;

    @EJB
    private RequestIntake intake;

    @Inject
    private FileIntake fileIntake;

    @Inject
    private Addressees addressees;

    @Inject
    private UnitRegister register;

    @Inject
    private UploadCheck uploads;

    @Inject
    private StoredFileStore store;

    @Inject
    private UnitLists lists;

    /**
     * Takes one uploaded file or ZIP into the database and looks at its name and beginning.
     *
     * @param officeId the office in use
     * @param version of the page: files of the other version are refused
     * @param fileName as the browser gives it
     * @param in read to its end or to the limit; not closed
     * @param length bytes, or -1 where the browser does not say
     * @return one entry a file, accepted or refused with the reason; a ZIP gives an entry for each of its files
     * @throws IOException when the stream fails
     * @throws AccessDenied if the caller may not use ケアプラン連携 for the office
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<UploadedFile> upload(
            long officeId, ExchangeVersion version, String fileName, InputStream in, long length) throws IOException {
        access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        register.forgotten(officeId).forEach(store::delete);
        List<OfficeChoice> permitted = access.permittedOffices(Menu.CAREPLAN_LINK);
        return fileIntake.take(
                new FileIntake.Intake(
                        officeId,
                        version,
                        UploadLimits.current(),
                        name -> addressees.of(name, permitted, officeId).isPresent()
                                ? Optional.empty()
                                : Optional.of(lists.notForUs(name, numbers(permitted), officeId))),
                fileName,
                in,
                length);
    }

    /** Deletes uploaded files that are not wanted after all; those checked already stay. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void discard(long officeId, ExchangeVersion version, List<Long> uploadIds) {
        access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        register.staged(officeId, version, uploadIds).forEach(file -> store.delete(file.storedFileId()));
    }

    /**
     * Groups uploaded files into units and checks every row of them. A unit that was taken in before is named, and its
     * new files are deleted, unless they are what it lacked.
     *
     * @throws AccessDenied if the caller may not use ケアプラン連携 for the office
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CheckResult check(long officeId, ExchangeVersion version, List<Long> uploadIds) throws IOException {
        access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        audit.recordApart(AuditEntry.of("UPLOAD_CHECKED").office(officeId).detail("items=" + uploadIds.size()));
        return uploads.check(
                new UploadCheck.Upload(
                        officeId, currentUser.staffId(), version, access.permittedOffices(Menu.CAREPLAN_LINK)),
                uploadIds);
    }

    /**
     * Checks units that wait anew, after what was wrong was mended here, and keeps what is found now.
     *
     * @param unitIds ids of units; those that somebody has deleted meanwhile are left out
     * @return the units as they are now, in this order
     * @throws AccessDenied if the caller may not use ケアプラン連携 for the office in use or for that of a unit
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<UnitView> recheck(long officeId, ExchangeVersion version, List<Long> unitIds) throws IOException {
        access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        UploadCheck.Upload upload = new UploadCheck.Upload(
                officeId, currentUser.staffId(), version, access.permittedOffices(Menu.CAREPLAN_LINK));
        List<UnitView> units = new ArrayList<>();
        for (long id : unitIds) {
            Transmission unit = em.find(Transmission.class, id);
            if (unit != null) {
                access.requireOffice(Menu.CAREPLAN_LINK, unit.getOffice().getId());
                units.add(unit.isWaiting() ? uploads.checkAnew(upload, id) : lists.one(id));
            }
        }
        return units;
    }

    private static Set<String> numbers(List<OfficeChoice> offices) {
        return offices.stream().map(OfficeChoice::number).collect(Collectors.toSet());
    }

    /**
     * Has the chosen units taken in.
     *
     * @param unitIds ids of units that can be chosen
     * @return the id of the request
     * @throws UnitsNotFree if one of them is being taken in, was taken in, or cannot be; nothing is done then
     * @throws AccessDenied if the caller may not use ケアプラン連携 for the office in use or for that of a unit
     */
    public long take(long officeId, ExchangeVersion version, List<Long> unitIds) throws UnitsNotFree {
        Office office = access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        List<Transmission> units = new ArrayList<>();
        for (long id : unitIds.stream().distinct().sorted().toList()) {
            Transmission unit = em.find(Transmission.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (unit == null || unit.getExchangeVersion() != version) {
                throw new AccessDenied("no unit " + id + " of " + version);
            }
            access.requireOffice(Menu.CAREPLAN_LINK, unit.getOffice().getId());
            if (unit.getState() != TransmissionState.UPLOADED) {
                throw new UnitsNotFree(MessageText.of(lists.notFree(unit)));
            }
            units.add(unit);
        }
        units.sort(Comparator.comparing(Transmission::getSendOrder).thenComparing(Transmission::getId));
        units.forEach(unit -> unit.moveTo(TransmissionState.RECEIVING));
        return intake.accept(new NewRequest(
                RequestKind.RECEIVE,
                officeId,
                ReceiveTexts.title(office.getName(), version.label(), units.size()),
                version,
                null,
                null,
                null,
                false,
                units.stream().map(Transmission::getId).toList(),
                List.of()));
    }

    /**
     * Deletes units that were uploaded and not taken in.
     *
     * @throws AccessDenied if the caller may not use ケアプラン連携 for the office of a unit
     */
    public void remove(long officeId, List<Long> unitIds) {
        access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        for (long id : unitIds) {
            Transmission unit = em.find(Transmission.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (unit == null) {
                continue;
            }
            access.requireOffice(Menu.CAREPLAN_LINK, unit.getOffice().getId());
            if (unit.isWaiting()) {
                audit.record(AuditEntry.of("UPLOAD_REMOVED")
                        .office(unit.getOffice().getId())
                        .subject(Transmission.class, id));
                register.remove(unit);
            }
        }
    }

    /** Units that wait to be taken in, refused ones among them, newest upload first; of all offices of the caller. */
    public List<UnitView> waiting(long officeId, ExchangeVersion version) {
        access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        return lists.waiting(access.permittedOfficeIds(Menu.CAREPLAN_LINK), version);
    }

    /** One page of the units that were or are being taken in, newest first; of all offices of the caller. */
    public List<UnitView> history(long officeId, ExchangeVersion version, int first, int size) {
        access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        return lists.history(access.permittedOfficeIds(Menu.CAREPLAN_LINK), version, first, size);
    }

    /** How many units {@link #history} would list in all. */
    public int countHistory(long officeId, ExchangeVersion version) {
        access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        return lists.countHistory(access.permittedOfficeIds(Menu.CAREPLAN_LINK), version);
    }

    /**
     * What the check found in a unit, errors first, at most {@link UnitCheck#MAX_MESSAGES}.
     *
     * @throws AccessDenied if the caller may not use ケアプラン連携 for the unit's office
     */
    public List<MessageText> messages(long officeId, long unitId) {
        access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        Transmission unit = em.find(Transmission.class, unitId);
        if (unit == null) {
            return List.of();
        }
        access.requireOffice(Menu.CAREPLAN_LINK, unit.getOffice().getId());
        return lists.messages(unitId);
    }
}
