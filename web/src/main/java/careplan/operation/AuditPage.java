package careplan.operation;

import careplan.audit.AuditQueries;
import careplan.audit.AuditRow;
import careplan.audit.AuditSearch;
import careplan.audit.ChainCheck;
import careplan.page.FacesMessages;
import careplan.page.LazyRows;
import careplan.page.ListAddress;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.primefaces.model.StreamedContent;

/** 操作履歴: who did what to whose data, for administrators; paged in the database. */
@Named
@ViewScoped
public class AuditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private AuditQueries queries;

    private LocalDate from;
    private LocalDate to;
    private String action;
    private String person;
    private String officeNumber;
    private String clientCode;
    private AuditSearch search = AuditSearch.ALL;
    private ListAddress address;
    private LazyRows<AuditRow> rows;

    @PostConstruct
    void init() {
        address = new ListAddress("audit:list", 50);
        from = address.date("from");
        to = address.date("to");
        action = address.text("action");
        person = address.text("person");
        officeNumber = address.text("office");
        clientCode = address.text("client");
        address.open(conditions());
        search = new AuditSearch(from, to, action, person, officeNumber, clientCode);
        rows = new LazyRows<>(
                        () -> queries.count(search),
                        (first, pageSize) -> queries.page(search, first, pageSize),
                        AuditRow::id)
                .at(address);
    }

    private Object[] conditions() {
        return new Object[] {
            "from", from, "to", to, "action", action, "person", person, "office", officeNumber, "client", clientCode
        };
    }

    /** 検索. */
    public void find() {
        search = new AuditSearch(from, to, action, person, officeNumber, clientCode);
        address.search(conditions());
    }

    /** The newest deeds that were found, as an Excel. */
    public StreamedContent getSheet() {
        return AuditSheet.of(search, (first, size) -> queries.page(search, first, size));
    }

    /** 改ざんの確認, of the whole log. */
    public void check() {
        ChainCheck found = queries.check();
        if (found.isIntact()) {
            FacesMessages.info("operationMsg", "audit.intact", found.entries(), found.removed());
        } else {
            FacesMessages.error("operationMsg", "audit.broken", found.brokenAt());
        }
        if (found.unkeyed() > 0) {
            FacesMessages.warn("operationMsg", "audit.unkeyed", found.unkeyed());
        }
    }

    /** クリア. */
    public void clear() {
        from = null;
        to = null;
        action = null;
        person = null;
        officeNumber = null;
        clientCode = null;
        find();
    }

    /** The codes that have a name, by name. */
    public List<String> getActions() {
        return AuditWords.INSTANCE.actions();
    }

    /** What the page says for the codes of the log. */
    public AuditWords getWords() {
        return AuditWords.INSTANCE;
    }

    public ListAddress getAddress() {
        return address;
    }

    public LazyRows<AuditRow> getRows() {
        return rows;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getOfficeNumber() {
        return officeNumber;
    }

    public void setOfficeNumber(String officeNumber) {
        this.officeNumber = officeNumber;
    }

    public String getClientCode() {
        return clientCode;
    }

    public void setClientCode(String clientCode) {
        this.clientCode = clientCode;
    }
}
