package careplan.exchange;

import careplan.base.JapanTime;
import careplan.client.Client;
import careplan.client.Insurer;
import careplan.exchange.format.Layout;
import careplan.exchange.format.LayoutField;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Row;
import careplan.exchange.receive.ReceivedRows;
import careplan.exchange.receive.SentUnit;
import careplan.office.Office;
import careplan.plan.PartRows;
import careplan.plan.PlanDocument;
import careplan.plan.PlanDocumentImage;
import careplan.plan.PlanDocumentPart;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Plan documents of which every field of every file has a value, taken from the layouts themselves. */
final class RoundTripDocuments {

    static final LocalDate DATE = RoundTripCompany.MONTH.atDay(10);

    private final EntityManager em;
    private final Insurer insurer;
    private final String officeNumber;

    RoundTripDocuments(EntityManager em, Insurer insurer, String officeNumber) {
        this.em = em;
        this.insurer = insurer;
        this.officeNumber = officeNumber;
    }

    /** Writes a client's document at an office: two rows in every file that may have several; a profile has a picture. */
    void write(Office office, Client client, DataKind kind) {
        PlanDocument document = new PlanDocument();
        document.setOffice(office);
        document.setClient(client);
        document.setDataKind(kind);
        document.setInsurer(insurer);
        document.setInsuredNumber("%010d".formatted(7000 + Integer.parseInt(client.getCode())));
        document.setKeyDate(DATE);
        document.setChangedAt(JapanTime.now());
        for (FileKind file : files(kind)) {
            PlanDocumentPart part = new PlanDocumentPart();
            part.setDocument(document);
            part.setFileKind(file);
            part.setLayoutVersion(ExchangeVersion.V4);
            part.setContent(content(document, file, ""));
            document.getParts().add(part);
        }
        if (kind == DataKind.CLIENT_PROFILE) {
            PlanDocumentImage image = new PlanDocumentImage();
            image.setDocument(document);
            image.setSeq(1);
            image.setContent(picture(client.getCode()));
            document.getImages().add(image);
        }
        em.persist(document);
    }

    /** Gives all documents of an office other texts, and the profiles another picture. */
    void rewrite(Office office) {
        for (PlanDocument document : em.createQuery(
                        "select d from PlanDocument d where d.office = :office and d.dataKind <> :care",
                        PlanDocument.class)
                .setParameter("office", office)
                .setParameter("care", DataKind.CARE_PLAN)
                .getResultList()) {
            document.getParts().forEach(part -> part.setContent(content(document, part.getFileKind(), "（変更）")));
            document.getImages().forEach(image -> image.setContent(picture("変更" + document.getId())));
            document.setChangedAt(JapanTime.now());
        }
    }

    /** The files that a document is stored in: what comes from elsewhere, the supplement or a profile, is no part of it. */
    private static List<FileKind> files(DataKind kind) {
        return kind.files(ExchangeVersion.V4).stream()
                .filter(file -> file != FileKind.UPHOSOKU)
                .filter(file -> kind != DataKind.PREVENTIVE_PLAN || file.name().startsWith("UPYOBO"))
                .toList();
    }

    /** A real JPEG with something behind its end that only a copy byte for byte keeps. */
    private static byte[] picture(String more) {
        byte[] drawn = SentUnit.picture();
        byte[] tail = more.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] picture = Arrays.copyOf(drawn, drawn.length + tail.length);
        System.arraycopy(tail, 0, picture, drawn.length, tail.length);
        return picture;
    }

    private String content(PlanDocument document, FileKind file, String mark) {
        Layout layout = Layouts.of(file, ExchangeVersion.V4);
        boolean single = file == document.getDataKind().parent();
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= (single ? 1 : 2); number++) {
            Row.Builder row = Row.builder(layout);
            for (LayoutField field : layout.fields()) {
                if (field.index() > 0 && !field.key().equals(ReceivedRows.PICTURE)) {
                    row.set(field.key(), value(document, field, number, mark));
                }
            }
            rows.add(row.build());
        }
        return PartRows.write(rows);
    }

    private String value(PlanDocument document, LayoutField field, int number, String mark) {
        return switch (field.type()) {
            case TEXT -> field.key() + number + mark + "\n「引用\"符」、, " + document.getInsuredNumber();
            case SHORT_TEXT, UNUSED -> "0123456789-01234".substring(0, Math.min(field.length(), 12 + mark.length()));
            case DATE -> field.name().contains("生年月日") ? "19400506" : "20261110";
            case TIME -> field.name().startsWith("開始") ? "0900" : "10" + number + "0";
            case INTEGER -> Integer.toString(number);
            case CODE -> code(field);
            case OFFICE_NUMBER -> officeNumber;
            case POSTAL_CODE -> "650-8570";
            case DIGITS -> insurer.getInsurerNumber();
            case INSURED_NUMBER -> document.getInsuredNumber();
            default -> throw new IllegalStateException("a document has no " + field.type());
        };
    }

    /** 計画種類 decides to whom it goes: 介護予防支援; 保険対象区分 is sent as Y or empty. All else has its last code. */
    private static String code(LayoutField field) {
        List<String> codes = List.copyOf(field.codes().keySet());
        return switch (field.name()) {
            case "計画種類" -> "1";
            case "保険対象区分" -> "Y";
            default -> codes.get(codes.size() - 1);
        };
    }
}
