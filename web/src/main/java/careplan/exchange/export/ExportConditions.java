package careplan.exchange.export;

import careplan.client.CareLevel;
import careplan.exchange.DataKind;
import careplan.exchange.ExchangeVersion;
import careplan.exchange.format.ServiceTypes;
import careplan.frame.PageVersion;
import careplan.office.OfficeChoice;
import careplan.office.OfficeKind;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import careplan.page.ListAddress;
import careplan.page.MonthInUse;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The search conditions of 出力, of either version and every kind of office. */
@Named
@ViewScoped
public class ExportConditions implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "exportMsg";

    @EJB
    private ExportService service;

    @Inject
    private PageOffice office;

    @Inject
    private PageVersion pageVersion;

    @Inject
    private MonthInUse monthInUse;

    private ExchangeVersion version;
    private OfficeKind sender;
    private List<OfficeChoice> offices;
    private OfficeKind recipient;
    private boolean deletion;
    private DataKind dataKind;
    private YearMonth month;
    private Long officeId;
    private final KeptChoice<Long> careManager = new KeptChoice<>();
    private Planners planners;
    private String person;
    private final KeptChoice<String> partner = new KeptChoice<>();
    private final KeptChoice<String> serviceType = new KeptChoice<>();
    private CareLevel careLevel;
    private ExportFilter filter;
    private ExportChoices choices;

    @PostConstruct
    void init() {
        version = pageVersion.get();
        sender = office.getChoice().kind();
        offices = service.offices(sender);
        clear();
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        if (asked.containsKey("deletion")) {
            askDeletion(asked.get("deletion"), asked.get("month"));
        }
    }

    /** A link that offers the deletion of what was sent leads here; what does not fit is passed over. */
    private void askDeletion(String kind, String ofMonth) {
        for (OfficeKind to :
                getRecipients().isEmpty() ? Collections.singletonList((OfficeKind) null) : getRecipients()) {
            for (DataKind data : ExportFlows.data(version, sender, to)) {
                if (data.name().equals(kind) && ofMonth != null && ofMonth.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
                    recipient = to;
                    dataKind = data;
                    deletion = true;
                    month = YearMonth.parse(ofMonth);
                    refreshChoices();
                    return;
                }
            }
        }
    }

    /** クリア: the conditions as they are at first. */
    public void clear() {
        officeId = office.id();
        recipient = getRecipients().isEmpty() ? null : getRecipients().get(0);
        deletion = false;
        dataKind = getDataKinds().get(0);
        careManager.clear();
        planners = sender == OfficeKind.COMMUNITY_SUPPORT_CENTER ? Planners.OWN : Planners.ANY;
        person = null;
        partner.clear();
        serviceType.clear();
        careLevel = null;
        filter = null;
        month = monthInUse.or(() -> service.suggestedMonth(officeId, toSearch()));
        refreshChoices();
    }

    /** Another 送信先, 処理区分 or 選択データ: what does not fit any more falls back to what does; the month stays. */
    public void refreshKind() {
        if (!getDataKinds().contains(dataKind)) {
            dataKind = getDataKinds().get(0);
        }
        refreshChoices();
    }

    /**
     * Takes the conditions over from the address of the list.
     *
     * @return whether it says what to search for
     */
    boolean read(ListAddress address) {
        DataKind kind = address.choice(DataKind.class, "kind");
        OfficeKind to = address.choice(OfficeKind.class, "to");
        Long from = address.number("office");
        if (kind == null
                || address.month("month") == null
                || !(to == null ? getRecipients().isEmpty() : getRecipients().contains(to))
                || !ExportFlows.data(version, sender, to).contains(kind)
                || offices.stream()
                        .noneMatch(choice -> Long.valueOf(choice.id()).equals(from))) {
            return false;
        }
        recipient = to;
        dataKind = kind;
        deletion = address.flag("delete");
        month = address.month("month");
        officeId = from;
        careManager.set(address.number("manager"));
        Planners whose = address.choice(Planners.class, "planners");
        planners = whose == null ? planners : whose;
        person = address.text("person");
        partner.set(address.text("partner"));
        serviceType.set(address.text("type"));
        careLevel = address.choice(CareLevel.class, "level");
        filter = address.choice(ExportFilter.class, "only");
        refreshChoices();
        return true;
    }

    /** The conditions as the address of the list says them; what only some pages ask for is left out by the others. */
    Object[] forAddress() {
        return new Object[] {
            "version",
            pageVersion.getParameter(),
            "to",
            recipient,
            "kind",
            dataKind,
            "delete",
            deletion,
            "month",
            month,
            "office",
            officeId,
            "manager",
            careManager.get(),
            "planners",
            isProvider() || isTakenInMonths() ? planners : null,
            "person",
            person,
            "partner",
            partner.get(),
            "type",
            serviceType.get(),
            "level",
            careLevel,
            "only",
            filter
        };
    }

    /** The conditions in words, by turns name and value, as a list on paper says them. */
    Object[] described() {
        return new Object[] {
            FacesMessages.text(BUNDLE, isMonthly() ? "month" : "month.plan"),
            JapaneseMonth.of(month),
            FacesMessages.text(BUNDLE, "kana"),
            person,
            FacesMessages.text(BUNDLE, "careManager"),
            choices.careManagers().stream()
                    .filter(manager -> Objects.equals(manager.id(), careManager.get()))
                    .map(ExportChoices.CareManager::name)
                    .findFirst()
                    .orElse(null),
            FacesMessages.text(BUNDLE, "partner." + getLabels()),
            partner.get(),
            FacesMessages.text(BUNDLE, "serviceType"),
            serviceType.get(),
            FacesMessages.text(BUNDLE, "careLevel"),
            careLevel == null ? null : careLevel.getLabel(),
            FacesMessages.text("msg", "list.only"),
            filter == null ? null : FacesMessages.text(BUNDLE, "only." + filter)
        };
    }

    String officeName(long id) {
        return offices.stream()
                .filter(choice -> choice.id() == id)
                .findFirst()
                .map(OfficeChoice::name)
                .orElse("");
    }

    /** A search was made: its month is the one in use, unless it is the one in which documents were written. */
    void searched() {
        if (isMonthly()) {
            monthInUse.searched(month);
        }
    }

    /** Reads the selection lists for another office or month; what is chosen is, where the list holds it. */
    public void refreshChoices() {
        choices = service.choices(officeId, toSearch());
        careManager.offer(
                choices.careManagers().stream().map(manager -> manager.id()).toList());
        partner.offer(choices.partners().stream().map(office -> office.number()).toList());
        serviceType.offer(choices.serviceTypes());
    }

    ExportSearch toSearch() {
        return new ExportSearch(
                version,
                deletion ? ExportFlows.deletion(dataKind) : dataKind,
                month,
                recipient,
                careManager.get(),
                isProvider() || isTakenInMonths() ? planners : null,
                person,
                partner.get(),
                version.typesInNames() ? serviceType.get() : null,
                careLevel);
    }

    /** Which labels the fields have: {@code V3.CARE_MANAGEMENT}, {@code V3.PROVIDER} or {@code V4}. */
    public String getLabels() {
        return version.typesInNames() ? version.words() : version.words() + "." + sender;
    }

    /** Whether 実績 is sent by who did it, and so there are 居宅 and サービス種類 and no ケアマネ. */
    public boolean isProvider() {
        return sender == OfficeKind.PROVIDER;
    }

    /** Whether there may be months that came from an entrusted office, which sends them to the providers itself. */
    public boolean isTakenInMonths() {
        return sender == OfficeKind.COMMUNITY_SUPPORT_CENTER && dataKind == DataKind.SCHEDULE && !deletion;
    }

    /** Whether those are wanted too. */
    public boolean isTakenInToo() {
        return planners == Planners.ANY;
    }

    public void setTakenInToo(boolean takenInToo) {
        planners = takenInToo ? Planners.ANY : Planners.OWN;
    }

    /** Whether months are sent; else documents, by the month of their date. */
    public boolean isMonthly() {
        return dataKind.parent().monthInName();
    }

    /** 送信先; empty where there is no choice. */
    public List<OfficeKind> getRecipients() {
        return ExportFlows.recipients(version, sender);
    }

    public List<DataKind> getDataKinds() {
        return ExportFlows.data(version, sender, recipient);
    }

    public CareLevel[] getCareLevels() {
        return CareLevel.values();
    }

    public Planners[] getPlannersChoices() {
        return Planners.values();
    }

    /** A service type as the list shows it. */
    public String typeName(String code) {
        return ServiceTypes.find(code).map(type -> code + " " + type.name()).orElse(code);
    }

    public List<OfficeChoice> getOffices() {
        return offices;
    }

    public ExportChoices getChoices() {
        return choices;
    }

    public ExchangeVersion getVersion() {
        return version;
    }

    public OfficeKind getRecipient() {
        return recipient;
    }

    public void setRecipient(OfficeKind recipient) {
        this.recipient = recipient;
    }

    public boolean isDeletion() {
        return deletion;
    }

    public void setDeletion(boolean deletion) {
        this.deletion = deletion;
    }

    public DataKind getDataKind() {
        return dataKind;
    }

    public void setDataKind(DataKind dataKind) {
        this.dataKind = dataKind;
    }

    public YearMonth getMonth() {
        return month;
    }

    public void setMonth(YearMonth month) {
        this.month = month;
    }

    public Long getOfficeId() {
        return officeId;
    }

    public void setOfficeId(Long officeId) {
        this.officeId = officeId;
    }

    public Long getCareManagerId() {
        return careManager.get();
    }

    public void setCareManagerId(Long careManagerId) {
        careManager.set(careManagerId);
    }

    public Planners getPlanners() {
        return planners;
    }

    public void setPlanners(Planners planners) {
        this.planners = planners;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getPartnerNumber() {
        return partner.get();
    }

    public void setPartnerNumber(String partnerNumber) {
        partner.set(partnerNumber);
    }

    public String getServiceType() {
        return serviceType.get();
    }

    public void setServiceType(String serviceType) {
        this.serviceType.set(serviceType);
    }

    public CareLevel getCareLevel() {
        return careLevel;
    }

    public void setCareLevel(CareLevel careLevel) {
        this.careLevel = careLevel;
    }

    public ExportFilter[] getFilters() {
        return ExportFilter.values();
    }

    public ExportFilter getFilter() {
        return filter;
    }

    public void setFilter(ExportFilter filter) {
        this.filter = filter;
    }
}
