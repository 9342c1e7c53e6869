package careplan.exchange.proof;

import careplan.base.JapanTime;
import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import careplan.page.LazyRows;
import careplan.page.ListAddress;
import careplan.page.Sheets;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** 送受信の記録: what was sent and received, with its files, to be searched and printed for inspections. */
@Named
@ViewScoped
public class ProofPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "proofMsg";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    @EJB
    private ProofQueries queries;

    @EJB
    private ProofSheet sheet;

    @Inject
    private PageOffice office;

    private LocalDate from;
    private LocalDate to;
    private ProofDirection direction;
    private String person;
    private String partner;
    private ProofSearch search;
    private ListAddress address;
    private LazyRows<ProofRow> rows;
    private boolean printable;

    @PostConstruct
    void init() {
        address = new ListAddress("proof:list", 20);
        from = address.date("from");
        to = address.date("to");
        direction = address.choice(ProofDirection.class, "way");
        person = address.text("person");
        partner = address.text("partner");
        address.open(conditions());
        look();
        rows = new LazyRows<>(
                        () -> queries.count(office.id(), search),
                        (first, size) -> queries.page(office.id(), search, first, size),
                        ProofRow::id)
                .at(address);
    }

    private Object[] conditions() {
        return new Object[] {"from", from, "to", to, "way", direction, "person", person, "partner", partner};
    }

    private void look() {
        search = new ProofSearch(from, to, direction, person, partner);
        printable = queries.count(office.id(), search) <= ProofSheet.MOST;
    }

    /** 検索. */
    public void find() {
        look();
        address.search(conditions());
    }

    /** クリア. */
    public void clear() {
        from = null;
        to = null;
        direction = null;
        person = null;
        partner = null;
        find();
    }

    /** Everything found as an Excel, with the sums of the files. */
    public StreamedContent getExcel() {
        queries.recordPrint(office.id(), search);
        return Sheets.list(
                FacesMessages.text(BUNDLE, "file.name"),
                Sheets.titles(office.getChoice().name(), titles()),
                ProofLines.columns(),
                (first, size) -> queries.page(office.id(), search, first, size),
                ProofLines::cells);
    }

    /** Everything found as a PDF; there is none where it is too much for one. */
    public StreamedContent getPdf() {
        byte[] pdf = sheet.pdf(office.id(), search, words());
        return DefaultStreamedContent.builder()
                .name(FacesMessages.text(BUNDLE, "file.name") + "_"
                        + JapanTime.now().format(DAY) + ".pdf")
                .contentType("application/pdf")
                .contentLength((long) pdf.length)
                .stream(() -> new ByteArrayInputStream(pdf))
                .build();
    }

    /** Whether one PDF takes everything found. */
    public boolean isPrintable() {
        return printable;
    }

    /** How many records one PDF takes. */
    public int getMost() {
        return ProofSheet.MOST;
    }

    private Object[] titles() {
        return new Object[] {
            FacesMessages.text(BUNDLE, "filter.days"),
            days(),
            FacesMessages.text(BUNDLE, "filter.direction"),
            search.direction() == null ? null : ProofWords.of(search.direction()),
            FacesMessages.text(BUNDLE, "filter.person"),
            search.person(),
            FacesMessages.text(BUNDLE, "filter.partner"),
            search.partner()
        };
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        Object[] titles = titles();
        for (int i = 0; i < titles.length; i += 2) {
            if (titles[i + 1] != null) {
                words.append(words.isEmpty() ? "" : "　")
                        .append(titles[i])
                        .append("：")
                        .append(titles[i + 1]);
            }
        }
        return words.toString();
    }

    private String days() {
        return search.from() == null && search.to() == null
                ? null
                : FacesMessages.text(BUNDLE, "period", day(search.from()), day(search.to()));
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString().replace('-', '/');
    }

    /** 送信 and 受信, to choose from. */
    public Map<String, ProofDirection> getDirections() {
        Map<String, ProofDirection> choices = new LinkedHashMap<>();
        Arrays.stream(ProofDirection.values()).forEach(way -> choices.put(ProofWords.of(way), way));
        return choices;
    }

    /** 区分 of a row in words. */
    public String way(ProofRow row) {
        return ProofWords.of(row.direction());
    }

    /** 対象 of a row. */
    public String period(ProofRow row) {
        return ProofWords.period(row);
    }

    /** Whether a file is what the audit log says. */
    public String seal(ProofFile file) {
        return ProofWords.of(file);
    }

    public ListAddress getAddress() {
        return address;
    }

    public LazyRows<ProofRow> getRows() {
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

    public ProofDirection getDirection() {
        return direction;
    }

    public void setDirection(ProofDirection direction) {
        this.direction = direction;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getPartner() {
        return partner;
    }

    public void setPartner(String partner) {
        this.partner = partner;
    }
}
