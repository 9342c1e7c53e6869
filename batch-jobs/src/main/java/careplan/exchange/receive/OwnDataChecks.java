package careplan.exchange.receive;

import careplan.client.CareLevel;
import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.exchange.format.CharacterReplacer;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.RecordKey;
import careplan.exchange.format.Row;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Compares what a file says about a client with what is registered here. Errors of this kind do not stop a record for good: the client can be registered later, and is then found. */
public final class OwnDataChecks {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu年M月d日");

    private OwnDataChecks() {}

    /**
     * What is to be said about the person of a record, whom the first row of its parent file names.
     *
     * @param kind actuals come from whoever gives the services, everything else from the office that plans
     */
    public static List<Message> person(
            DataKind kind, RecordId id, ClientMatch match, String senderNumber, String file, long line) {
        List<Message> messages = new ArrayList<>();
        if (!match.insurerKnown()) {
            messages.add(Message.at(MessageCode.DATA_INSURER_UNKNOWN, file, line, "保険者番号", id.insurerNumber()));
        } else if (match.client() == null) {
            messages.add(Message.at(
                    MessageCode.DATA_CLIENT_UNKNOWN,
                    file,
                    line,
                    "被保険者番号",
                    id.insuredNumber(),
                    id.insurerNumber(),
                    id.insuredNumber()));
        } else if (!match.client().served()) {
            messages.add(Message.at(
                    MessageCode.DATA_OTHER_OFFICE_CLIENT,
                    file,
                    line,
                    "被保険者番号",
                    id.insuredNumber(),
                    match.client().code()));
        } else if (RecordKey.deleted(kind) != DataKind.ACTUAL
                && match.client().careManagementNumber() != null
                && !match.client().careManagementNumber().equals(senderNumber)) {
            messages.add(Message.at(MessageCode.DATA_SENDER_NOT_PARTNER, file, line, "", "", senderNumber));
        }
        return messages;
    }

    /** What differs between a row of UPHOSOKU and the client and certification registered; nothing for other files. */
    public static List<Message> supplement(Row row, ClientMatch match, String file) {
        List<Message> messages = new ArrayList<>();
        if (row.layout().kind() != FileKind.UPHOSOKU || match.client() == null) {
            return messages;
        }
        ClientMatch.Known client = match.client();
        List<Difference> differences = new ArrayList<>();
        CareLevel.ofCode(row.get("要介護状態区分"))
                .filter(level -> level != client.careLevel())
                .ifPresent(level -> differences.add(new Difference(
                        "要介護状態区分", level.getLabel(), client.careLevel().getLabel())));
        date(differences, row, "認定日", client.certifiedOn());
        date(differences, row, "限度額適用開始年月日", client.limitFrom());
        date(differences, row, "限度額適用終了年月日", client.limitTo());
        if (!differences.isEmpty()) {
            messages.add(certification(file, row.lineNumber(), differences));
        }
        String name = row.get("利用者氏名");
        if (!name.isEmpty() && !sameName(name, client.name())) {
            messages.add(Message.at(
                    MessageCode.DATA_CLIENT_NAME_DIFFERS, file, row.lineNumber(), "利用者氏名", name, client.name()));
        }
        return messages;
    }

    /** That the care level received is not the one registered: the manual's 認定情報が変更されています. */
    public static Message careLevel(String file, long line, CareLevel received, CareLevel registered) {
        return certification(
                file, line, List.of(new Difference("要介護状態区分", received.getLabel(), registered.getLabel())));
    }

    /** One message for all that differs: a new certification changes most of it at once. */
    private static Message certification(String file, long line, List<Difference> differences) {
        return Message.at(
                MessageCode.DATA_CERTIFICATION_CHANGED,
                file,
                line,
                differences.stream().map(Difference::field).collect(Collectors.joining("・")),
                "",
                differences.stream().map(Difference::words).collect(Collectors.joining("、")));
    }

    /** A message as lists show it, with the manual's mark (エラー) or (警) before it. */
    public static String marked(Message message) {
        return ReceiveWords.mark(message.isError()) + message.text();
    }

    private static void date(List<Difference> differences, Row row, String field, LocalDate registered) {
        LocalDate received = row.date(field);
        if (received != null && registered != null && !received.equals(registered)) {
            differences.add(new Difference(field, received.format(DATE), registered.format(DATE)));
        }
    }

    /** Spaces and characters that a file cannot hold make no difference. */
    private static boolean sameName(String received, String registered) {
        return plain(received).equals(plain(registered));
    }

    private static String plain(String name) {
        return CharacterReplacer.replace(name).text().replaceAll("[\\s　]", "");
    }

    private record Difference(String field, String received, String registered) {
        private String words() {
            return field + "：登録「" + registered + "」→受信「" + received + "」";
        }
    }
}
