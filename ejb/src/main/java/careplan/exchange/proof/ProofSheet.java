package careplan.exchange.proof;

import careplan.base.JapanTime;
import careplan.base.Texts;
import careplan.office.Office;
import careplan.print.ClientForms;
import careplan.print.PdfWriter;
import careplan.print.ProofForm;
import careplan.security.AccessControl;
import careplan.staff.Menu;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** 送受信の記録 on paper. */
@Stateless
@RolesAllowed("STAFF")
public class ProofSheet {

    /** More are too long for one PDF, whose pages are laid out in memory; the Excel has no such limit. */
    public static final int MOST = 1000;

    @EJB
    private AccessControl access;

    @EJB
    private ProofQueries queries;

    /**
     * The PDF of everything found.
     *
     * @param conditions in words
     * @throws IllegalArgumentException if there are more than {@link #MOST}
     */
    public byte[] pdf(long officeId, ProofSearch search, String conditions) {
        Office office = access.requireOffice(Menu.CAREPLAN_LINK, officeId);
        if (queries.count(officeId, search) > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " records");
        }
        queries.recordPrint(officeId, search);
        List<ProofForm.Line> lines = new ArrayList<>();
        queries.page(officeId, search, 0, MOST).forEach(row -> lines.add(line(row)));
        ProofForm form = new ProofForm(
                office.getOfficeNumber() + "　" + office.getName(), ProofWords.time(JapanTime.now()), conditions, lines);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfWriter().write(List.of(new ClientForms(null, form.title(), form.title(), List.of(form))), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static ProofForm.Line line(ProofRow row) {
        return new ProofForm.Line(
                ProofWords.of(row.direction()),
                ProofWords.time(row.at()),
                Texts.nullToEmpty(row.person()),
                Texts.nullToEmpty(row.clientCode()) + "　" + Texts.nullToEmpty(row.clientName()),
                row.partnerNumber() + "　" + Texts.nullToEmpty(row.partnerName()),
                row.kind().label() + "（" + row.version() + "）",
                ProofWords.period(row),
                row.serial(),
                row.outcome(),
                row.files().stream()
                        .map(file -> new ProofForm.File(file.name(), file.sha256(), ProofWords.of(file)))
                        .toList());
    }
}
