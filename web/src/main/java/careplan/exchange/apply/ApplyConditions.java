package careplan.exchange.apply;

import careplan.base.JapanTime;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.format.RecordKey;
import careplan.office.OfficeChoice;
import careplan.office.OfficeKind;
import careplan.page.ListAddress;
import careplan.page.MonthInUse;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The search conditions of 印刷・取込, which follow the kind of office and the version: V3 lists deletions among 選択データ,
 * V4 has 処理区分 for them, and 送信元 where data come from several kinds of office.
 */
public class ApplyConditions implements Serializable {

    private static final long serialVersionUID = 1L;

    /** 選択データ of V4 in the order of the manual. */
    private static final List<DataKind> ORDER_V4 = List.of(
            DataKind.CLIENT_PROFILE, DataKind.PREVENTIVE_PLAN, DataKind.CARE_PLAN, DataKind.SCHEDULE, DataKind.ACTUAL);

    private final ExchangeVersion version;
    private final OfficeChoice office;
    private final List<DataKind> received;
    private final List<OfficeChoice> ownOffices;
    private final MonthInUse inUse;
    private OfficeKind senderKind;
    private boolean deletion;
    private DataKind data;
    private YearMonth month;
    private YearMonth keyMonth;
    private ApplyFilter filter;
    private Long ownOfficeId;
    private String serviceType;
    private String senderNumber;
    private String serial;
    private List<String> serviceTypes = List.of();
    private Map<String, String> senders = Map.of();
    private List<String> serials = List.of();

    /**
     * @param received all kinds of data that the office can search
     */
    ApplyConditions(
            ExchangeVersion version,
            OfficeChoice office,
            List<DataKind> received,
            List<OfficeChoice> ownOffices,
            MonthInUse inUse) {
        this.version = version;
        this.office = office;
        this.received = List.copyOf(received);
        this.ownOffices = List.copyOf(ownOffices);
        this.inUse = inUse;
    }

    /** The conditions as they are at first. */
    void clear(ApplyService service) {
        senderKind = getSenderKinds().isEmpty() ? null : getSenderKinds().get(0);
        deletion = false;
        data = getKinds().get(0);
        ownOfficeId = office.id();
        serviceType = null;
        senderNumber = null;
        serial = null;
        filter = null;
        keyMonth = null;
        month = inUse.or(
                () -> service.latestMonth(office.id(), search()).orElseGet(() -> YearMonth.from(JapanTime.now())));
        refresh(service);
    }

    /**
     * Takes the conditions over from the address of the list.
     *
     * @return whether it says what to search for
     */
    boolean read(ListAddress address, ApplyService service) {
        OfficeKind from = address.choice(OfficeKind.class, "from");
        DataKind kind = address.choice(DataKind.class, "kind");
        if (!(from == null ? getSenderKinds().isEmpty() : getSenderKinds().contains(from))) {
            return false;
        }
        senderKind = from;
        if (kind == null || !getKinds().contains(kind)) {
            return false;
        }
        data = kind;
        deletion = isByServiceType() && address.flag("delete");
        setMonth(address.month("month") == null && isOfMonth() ? month : address.month("month"));
        ownOfficeId = ownOffices.stream()
                .map(OfficeChoice::id)
                .filter(id -> id.equals(address.number("office")))
                .findFirst()
                .orElse(null);
        serviceType = address.text("type");
        senderNumber = address.text("sender");
        serial = address.text("serial");
        filter = address.choice(ApplyFilter.class, "only");
        refresh(service);
        return true;
    }

    /** The conditions as the address of the list says them, beside the page's version. */
    Object[] forAddress(String pageVersion) {
        return new Object[] {
            "version",
            pageVersion,
            "from",
            senderKind,
            "kind",
            data,
            "delete",
            deletion,
            "month",
            getMonth(),
            "office",
            ownOfficeId,
            "type",
            serviceType,
            "sender",
            senderNumber,
            "serial",
            serial,
            "only",
            filter
        };
    }

    /** Reads the selection lists for other conditions; a choice that is not among them any more is dropped. */
    void refresh(ApplyService service) {
        if (!getKinds().contains(data)) {
            data = getKinds().get(0);
        }
        serviceTypes = service.serviceTypes(office.id(), search());
        if (!serviceTypes.contains(serviceType)) {
            serviceType = null;
        }
        senders = service.senders(office.id(), search());
        if (!senders.containsKey(senderNumber)) {
            senderNumber = null;
        }
        serials = service.serials(office.id(), search());
        if (!serials.contains(serial)) {
            serial = null;
        }
    }

    ApplySearch search() {
        return new ApplySearch(
                version, getKind(), getMonth(), ownOfficeId, senderKind, serviceType, senderNumber, serial);
    }

    /** 選択データ and 処理区分 together. */
    public DataKind getKind() {
        return deletion ? deletionOf(data) : data;
    }

    private DataKind deletionOf(DataKind sent) {
        return received.stream()
                .filter(kind -> kind.deletion() && RecordKey.deleted(kind) == sent)
                .findFirst()
                .orElseThrow();
    }

    /** What can be chosen as 選択データ. */
    public List<DataKind> getKinds() {
        if (!isByServiceType()) {
            return received;
        }
        return ORDER_V4.stream()
                .filter(kind -> received.contains(kind) && comesFrom(kind, senderKind))
                .toList();
    }

    /** Providers send actuals alone; of a center's partners the care-management offices pass them on as well. */
    private boolean comesFrom(DataKind kind, OfficeKind sender) {
        if (sender == null || office.kind() == OfficeKind.COMMUNITY_SUPPORT_CENTER && sender != OfficeKind.PROVIDER) {
            return true;
        }
        return (kind == DataKind.ACTUAL) == (sender == OfficeKind.PROVIDER);
    }

    /** What can be chosen as 送信元; empty where all data come from the offices that plan. */
    public List<OfficeKind> getSenderKinds() {
        if (!isByServiceType()) {
            return List.of();
        }
        return switch (office.kind()) {
            case CARE_MANAGEMENT -> List.of(OfficeKind.COMMUNITY_SUPPORT_CENTER, OfficeKind.PROVIDER);
            case COMMUNITY_SUPPORT_CENTER -> List.of(OfficeKind.CARE_MANAGEMENT, OfficeKind.PROVIDER);
            case PROVIDER -> List.of();
        };
    }

    /** Whether the data are of a サービス提供月; else of a day, and the month need not be given. */
    public boolean isOfMonth() {
        DataKind sent = RecordKey.deleted(getKind());
        return sent == DataKind.SCHEDULE || sent == DataKind.ACTUAL;
    }

    /** Whether the data are actuals, which are told apart by the sender's service, all else by one's own. */
    public boolean isOfActuals() {
        return RecordKey.deleted(getKind()) == DataKind.ACTUAL;
    }

    /** Whether the name of a file says from which service to which it goes, and so the search can ask for it. */
    public boolean isByServiceType() {
        return version.typesInNames();
    }

    /** The key of a label that differs by version and kind of office. */
    public String label(String field) {
        return field + "." + (isByServiceType() ? version.words() : office.kind());
    }

    public List<OfficeChoice> getOwnOffices() {
        return ownOffices;
    }

    public List<String> getServiceTypes() {
        return serviceTypes;
    }

    public Map<String, String> getSenders() {
        return senders;
    }

    public List<String> getSerials() {
        return serials;
    }

    public OfficeKind getSenderKind() {
        return senderKind;
    }

    public void setSenderKind(OfficeKind senderKind) {
        this.senderKind = senderKind;
    }

    public boolean isDeletion() {
        return deletion;
    }

    public void setDeletion(boolean deletion) {
        this.deletion = deletion;
    }

    public DataKind getData() {
        return data;
    }

    public void setData(DataKind data) {
        this.data = data;
    }

    /**
     * サービス提供月, or the month in which a document was written: two months, since choosing other data must not change
     * the one that the person is at work on.
     */
    public YearMonth getMonth() {
        return isOfMonth() ? month : keyMonth;
    }

    public void setMonth(YearMonth wanted) {
        if (isOfMonth()) {
            month = wanted;
        } else {
            keyMonth = wanted;
        }
    }

    public ApplyFilter[] getFilters() {
        return ApplyFilter.values();
    }

    public ApplyFilter getFilter() {
        return filter;
    }

    public void setFilter(ApplyFilter filter) {
        this.filter = filter;
    }

    public Long getOwnOfficeId() {
        return ownOfficeId;
    }

    public void setOwnOfficeId(Long ownOfficeId) {
        this.ownOfficeId = ownOfficeId;
    }

    public String getServiceType() {
        return serviceType;
    }

    public void setServiceType(String serviceType) {
        this.serviceType = serviceType;
    }

    public String getSenderNumber() {
        return senderNumber;
    }

    public void setSenderNumber(String senderNumber) {
        this.senderNumber = senderNumber;
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }
}
