package careplan.print;

import java.util.List;

/**
 * 送受信の記録 of an office for a period, for inspections.
 *
 * @param office whose, with its number
 * @param made when it was printed
 * @param conditions by what it was found, in words
 */
public record ProofForm(String office, String made, String conditions, List<Line> lines) implements FormData {

    /**
     * That the data of a client went to a partner or came from one.
     *
     * @param way 送信 or 受信
     * @param files each with its sum and what the audit log says of it
     */
    public record Line(
            String way,
            String at,
            String person,
            String client,
            String partner,
            String kind,
            String period,
            String serial,
            String outcome,
            List<File> files) {}

    /** A file. */
    public record File(String name, String sha256, String seal) {}

    @Override
    public String template() {
        return "proof";
    }

    @Override
    public String title() {
        return "送受信の記録";
    }

    @Override
    public String clientName() {
        return office;
    }

    @Override
    public String owner() {
        return office;
    }
}
