package careplan.plan;

import careplan.base.JapanTime;
import careplan.client.CareLevel;
import careplan.client.Certification;
import careplan.client.CertificationStatus;
import careplan.client.Client;
import careplan.client.ClientOffice;
import careplan.exchange.FileKind;
import careplan.office.Office;
import careplan.office.OfficeKind;
import careplan.staff.Gender;
import careplan.staff.Staff;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a new document, or a new version of one, begins with: everything that is known already. */
final class DocumentPrefill {

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String AGAIN = "21";
    private static final String FIRST = "11";

    private final Client client;
    private final Office office;
    private final ClientOffice serving;
    private final Staff careManager;
    private final Certification certification;
    private final LocalDate today = JapanTime.now().toLocalDate();

    /**
     * @param serving that the office serves the client, the latest row
     * @param certification in force now, or null
     */
    DocumentPrefill(Client client, Office office, ClientOffice serving, Certification certification) {
        this.client = client;
        this.office = office;
        this.serving = serving;
        this.careManager = serving.getCareManager();
        this.certification = certification;
    }

    /** Fills an empty form. */
    void begin(DocumentForm form) {
        form.setKeyDate(today);
        if (careManager != null) {
            form.setCareManagerId(careManager.getId());
        }
        Map<String, String> values = form.head().getValues();
        switch (form.getKind()) {
            case CARE_PLAN -> carePlan(form, values);
            case CLIENT_PROFILE -> profile(values);
            case PREVENTIVE_PLAN -> preventivePlan(values);
        }
        certification(form);
    }

    /** Makes the reading of an older version the beginning of a new one. */
    void beginVersion(DocumentForm form) {
        Map<String, String> values = form.head().getValues();
        String before = DATE.format(form.getKeyDate());
        form.setId(null);
        form.setVersion(0);
        form.setKeyDate(today);
        switch (form.getKind()) {
            case CARE_PLAN -> {
                values.put("作成年月日", DATE.format(today));
                form.sheet(FileKind.UP2KYO).getValues().put("居宅計画書作成年月日", DATE.format(today));
                form.sheet(FileKind.UP3KYO).getValues().put("週間サービス計画表作成年月日", DATE.format(today));
                again(values);
            }
            case CLIENT_PROFILE -> {
                values.put("前回相談日", before);
                values.put("相談回数", "02");
                values.put("同意日", null);
            }
            case PREVENTIVE_PLAN -> {
                again(values);
                values.put("同意日", null);
            }
        }
        certification(form);
    }

    private static void again(Map<String, String> values) {
        if (FIRST.equals(values.get("計画書区分"))) {
            values.put("計画書区分", AGAIN);
        }
    }

    private void carePlan(DocumentForm form, Map<String, String> values) {
        values.put("作成年月日", DATE.format(today));
        values.put("初回居宅サービス計画作成日", DATE.format(today));
        values.put("計画書区分", FIRST);
        values.put("居宅サービス計画作成者氏名", careManagerName());
        values.put("利用者郵便番号", client.getPostalCode());
        values.put("利用者住所１", client.getAddress1());
        values.put("利用者住所２", client.getAddress2());
        values.put("介護支援事業者名", office.getName());
        values.put("介護支援事業者郵便番号", office.getPostalCode());
        values.put("介護支援事業者住所１", office.getAddress1());
        values.put("介護支援事業者住所２", office.getAddress2());
        values.put("介護支援事業者コード", office.getOfficeNumber());
        form.sheet(FileKind.UP2KYO).getValues().put("居宅計画書作成年月日", DATE.format(today));
        form.sheet(FileKind.UP3KYO).getValues().put("週間サービス計画表作成年月日", DATE.format(today));
        form.sheet(FileKind.UP2KYO).getTree().add(null);
    }

    private void profile(Map<String, String> values) {
        values.put("委託の有無", entrusted());
        values.put("作成担当者", careManagerName());
        values.put("相談回数", "01");
        values.put("利用者氏名フリガナ", client.getKana());
        values.put("利用者氏名", client.getName());
        values.put("利用者性別", client.getGender() == Gender.MALE ? "1" : "2");
        values.put("利用者生年月日", DATE.format(client.getBirthDate()));
        values.put("利用者住所", address(client.getAddress1(), client.getAddress2()));
        values.put("利用者電話番号", client.getPhone());
    }

    private void preventivePlan(Map<String, String> values) {
        boolean center = office.getKind() == OfficeKind.COMMUNITY_SUPPORT_CENTER;
        values.put("委託の有無", entrusted());
        values.put("利用者名", client.getName());
        values.put("計画書区分", FIRST);
        values.put("初回作成日", DATE.format(today));
        values.put(center ? "計画作成者氏名（地域包括支援センター担当者名）" : "計画作成者氏名（担当介護支援専門員名）", careManagerName());
        values.put("計画作成者事業者・事業所名", office.getName());
        values.put("計画作成者事業者・事業所住所", address(office.getAddress1(), office.getAddress2()));
        values.put("計画作成者事業者・事業所電話番号", office.getPhone());
        Office responsible = center ? office : serving.getEntrustingCenter();
        values.put("担当地域包括支援センター", responsible == null ? null : responsible.getName());
    }

    /** 要介護状態区分 and its period, which may have changed since the version before. */
    private void certification(DocumentForm form) {
        if (certification == null) {
            return;
        }
        form.setInsured(certification.getInsurer().getId() + ":" + certification.getInsuredNumber());
        Map<String, String> values = form.head().getValues();
        CareLevel level = certification.getCareLevel();
        boolean target = level == CareLevel.TARGET;
        values.put("認定有効期間開始日", target ? null : DATE.format(certification.getValidFrom()));
        values.put("認定有効期間終了日", target ? null : DATE.format(certification.getValidTo()));
        String status = certification.getStatus() == CertificationStatus.APPLYING ? "1" : "2";
        String certifiedOn =
                certification.getCertifiedOn() == null ? null : DATE.format(certification.getCertifiedOn());
        switch (form.getKind()) {
            case CARE_PLAN -> {
                values.put("認定状況区分", status);
                values.put("認定日", certifiedOn);
                values.put("要介護状態区分", level.getCode());
            }
            case CLIENT_PROFILE -> {
                values.put("計画種類", target ? "2" : "1");
                values.put("要介護状態区分", target ? "01" : level.getCode());
            }
            case PREVENTIVE_PLAN -> {
                values.put("計画種類", target ? "2" : "1");
                values.put("認定状況区分", target ? null : status);
                values.put("認定年月日", target ? null : certifiedOn);
                values.put("要支援状態区分", supportLevel(level));
            }
        }
    }

    private static String supportLevel(CareLevel level) {
        return switch (level) {
            case SUPPORT_1 -> "1";
            case SUPPORT_2 -> "2";
            case TARGET -> "3";
            default -> null;
        };
    }

    private String entrusted() {
        return serving.getEntrustedOffice() == null && serving.getEntrustingCenter() == null ? "1" : "2";
    }

    private String careManagerName() {
        return careManager == null ? null : careManager.getName();
    }

    private static String address(String first, String second) {
        String address = Stream.of(first, second).filter(part -> part != null).collect(Collectors.joining("　"));
        return address.isEmpty() ? null : address;
    }
}
