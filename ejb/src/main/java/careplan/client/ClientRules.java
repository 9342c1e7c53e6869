package careplan.client;

import careplan.base.JapanTime;
import careplan.base.Kana;
import careplan.edit.Checks;
import careplan.exchange.format.CheckDigit;
import careplan.office.OfficeKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What 利用者情報 must be like, as far as that can be told without the database. */
final class ClientRules {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]*");
    private static final Pattern INSURED_NUMBER = Pattern.compile("[0-9]{10}|H[0-9]{9}");
    private static final int WHOLE = 100;
    private static final int MAX_PAYMENT = 999_999;
    private static final int CODE_LENGTH = 10;
    private static final int NAME_LENGTH = 60;
    private static final int ADDRESS_LENGTH = 100;

    private ClientRules() {}

    static Checks check(ClientForm form) {
        return new Checks()
                .required("code", form.getCode())
                .length("code", form.getCode(), CODE_LENGTH)
                .form("code", form.getCode(), CODE, "code")
                .required("name", form.getName())
                .length("name", form.getName(), NAME_LENGTH)
                .required("kana", form.getKana())
                .length("kana", form.getKana(), NAME_LENGTH)
                .hiragana("kana", Kana.toHiragana(form.getKana()))
                .required("gender", form.getGender())
                .required("birthDate", form.getBirthDate())
                .wrongIf(
                        form.getBirthDate() != null
                                && form.getBirthDate().isAfter(JapanTime.now().toLocalDate()),
                        "birthDate",
                        "future")
                .postalCode("postalCode", form.getPostalCode())
                .length("address1", form.getAddress1(), ADDRESS_LENGTH)
                .length("address2", form.getAddress2(), ADDRESS_LENGTH)
                .phone("phone", form.getPhone());
    }

    /**
     * Checks a 認定.
     *
     * @param others the client's other ones: the periods of no two may share a day
     */
    static Checks check(CertificationForm form, List<CertificationForm> others) {
        Checks checks = new Checks()
                .required("insuredNumber", form.getInsuredNumber())
                .form("insuredNumber", form.getInsuredNumber(), INSURED_NUMBER, "insuredNumber")
                .required("status", form.getStatus())
                .required("careLevel", form.getCareLevel())
                .required("validFrom", form.getValidFrom())
                .required("validTo", form.getValidTo())
                .period("validTo", form.getValidFrom(), form.getValidTo())
                .wrongIf((form.getLimitFrom() == null) != (form.getLimitTo() == null), "limitTo", "bothOrNone")
                .period("limitTo", form.getLimitFrom(), form.getLimitTo())
                .required("benefitRate", form.getBenefitRate())
                .wrongIf(!rateFits(form), "benefitRate", "benefitRate")
                .wrongIf(
                        form.getAssistancePayment() != null
                                && (form.getAssistancePayment() < 0 || form.getAssistancePayment() > MAX_PAYMENT),
                        "assistancePayment",
                        "assistancePayment");
        if (form.getInsurerId() == null) {
            checks.required("insurerId", form.getNewInsurerNumber())
                    .wrongIf(
                            form.getNewInsurerNumber() != null
                                    && !CheckDigit.insurerNumberForm(form.getNewInsurerNumber()),
                            "newInsurerNumber",
                            "insurerNumber")
                    .wrongIf(
                            form.getNewInsurerNumber() != null && form.getNewInsurerName() == null,
                            "newInsurerName",
                            "required")
                    .length("newInsurerName", form.getNewInsurerName(), NAME_LENGTH);
        }
        overlapping(form, others)
                .ifPresent(other -> checks.wrongIf(
                        true, "validFrom", "overlap", other.getValidFrom() + " - " + other.getValidTo()));
        return checks;
    }

    static Checks check(ServingOfficeForm form) {
        return new Checks()
                .required("officeId", form.getOfficeId())
                .required("validFrom", form.getValidFrom())
                .period("validTo", form.getValidFrom(), form.getValidTo());
    }

    /** A center entrusts, a care-management office is entrusted; nobody is both, and other offices are neither. */
    static Checks checkEntrustment(ClientOffice serving) {
        OfficeKind kind = serving.getOffice().getKind();
        return new Checks()
                .wrongIf(
                        serving.getEntrustedOffice() != null && kind != OfficeKind.COMMUNITY_SUPPORT_CENTER,
                        "entrustedOfficeId",
                        "onlyCenterEntrusts")
                .wrongIf(
                        serving.getEntrustingCenter() != null && kind != OfficeKind.CARE_MANAGEMENT,
                        "entrustingCenterId",
                        "onlyCareManagementEntrusted");
    }

    private static boolean rateFits(CertificationForm form) {
        Integer rate = form.getBenefitRate();
        boolean assistanceAlone =
                form.getInsuredNumber() != null && form.getInsuredNumber().startsWith("H");
        return rate == null || (assistanceAlone ? rate == 0 : rate > 0 && rate <= WHOLE);
    }

    private static Optional<CertificationForm> overlapping(CertificationForm form, List<CertificationForm> others) {
        if (form.getValidFrom() == null || form.getValidTo() == null) {
            return Optional.empty();
        }
        return others.stream()
                .filter(other -> !other.getId().equals(form.getId()))
                .filter(other -> !other.getValidFrom().isAfter(form.getValidTo())
                        && !other.getValidTo().isBefore(form.getValidFrom()))
                .findFirst();
    }
}
