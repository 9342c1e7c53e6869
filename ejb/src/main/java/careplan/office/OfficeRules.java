package careplan.office;

import careplan.base.Kana;
import careplan.base.Texts;
import careplan.edit.Checks;
import careplan.exchange.format.CheckDigit;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What 事業所 and 法人 must be like, as far as that can be told without the database. */
final class OfficeRules {

    private static final Pattern AREA_GRADE = Pattern.compile("0[0-7]");
    private static final Pattern BRANCH = Pattern.compile("[0-9A-Za-z]{2}");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3])[0-5][0-9]|2400");
    private static final int NAME_LENGTH = 100;
    private static final int WHOLE = 100;
    private static final int LAST_DAY = 31;

    private OfficeRules() {}

    /** Brings what was typed into the form in which it is kept; rows of satellites left blank are dropped. */
    static void tidy(OfficeForm form) {
        form.setOfficeNumber(Texts.blankToNull(Checks.narrow(form.getOfficeNumber())));
        form.setName(Texts.blankToNull(form.getName()));
        form.setKana(Texts.blankToNull(Kana.toKatakana(form.getKana())));
        form.setPostalCode(Texts.blankToNull(Checks.narrow(form.getPostalCode())));
        form.setAddress1(Texts.blankToNull(form.getAddress1()));
        form.setAddress2(Texts.blankToNull(form.getAddress2()));
        form.setPhone(Texts.blankToNull(Checks.narrow(form.getPhone())));
        form.setFax(Texts.blankToNull(Checks.narrow(form.getFax())));
        for (SatelliteForm satellite : form.getSatellites()) {
            satellite.setBranch(Texts.blankToNull(Checks.narrow(satellite.getBranch())));
            satellite.setName(Texts.blankToNull(satellite.getName()));
        }
        for (DiscountForm discount : form.getDiscounts()) {
            discount.setServiceType(Texts.blankToNull(discount.getServiceType()));
            discount.setStartTime(Texts.blankToNull(Checks.narrow(discount.getStartTime())));
            discount.setEndTime(Texts.blankToNull(Checks.narrow(discount.getEndTime())));
        }
        form.getDiscounts().removeIf(DiscountForm::isBlank);
        form.getSatellites().removeIf(satellite -> satellite.getBranch() == null && satellite.getName() == null);
    }

    static Checks check(OfficeForm form) {
        Set<String> branches = new HashSet<>();
        boolean satellitesFit = form.getSatellites().stream()
                .allMatch(s -> s.getBranch() != null
                        && BRANCH.matcher(s.getBranch()).matches()
                        && s.getName() != null
                        && s.getName().length() <= NAME_LENGTH
                        && branches.add(s.getBranch()));
        return new Checks()
                .required("officeNumber", form.getOfficeNumber())
                .wrongIf(
                        form.getOfficeNumber() != null && !CheckDigit.officeNumberForm(form.getOfficeNumber()),
                        "officeNumber",
                        "officeNumber")
                .required("name", form.getName())
                .length("name", form.getName(), NAME_LENGTH)
                .length("kana", form.getKana(), NAME_LENGTH)
                .required("kind", form.getKind())
                .required("areaGrade", form.getAreaGrade())
                .form("areaGrade", form.getAreaGrade(), AREA_GRADE, "required")
                .required("partnerVersion", form.getPartnerVersion())
                .wrongIf(
                        form.getServiceTypes().isEmpty()
                                || !OfficeServiceTypes.all().keySet().containsAll(form.getServiceTypes()),
                        "serviceTypes",
                        "serviceTypes")
                .wrongIf(
                        form.getActualsDueDay() != null
                                && (form.getActualsDueDay() < 1 || form.getActualsDueDay() > LAST_DAY),
                        "actualsDueDay",
                        "dayOfMonth")
                .postalCode("postalCode", form.getPostalCode())
                .length("address1", form.getAddress1(), NAME_LENGTH)
                .length("address2", form.getAddress2(), NAME_LENGTH)
                .phone("phone", form.getPhone())
                .phone("fax", form.getFax())
                .wrongIf(!satellitesFit, "satellites", "branch")
                .wrongIf(!form.getDiscounts().stream().allMatch(OfficeRules::fits), "discounts", "discount");
    }

    private static boolean fits(DiscountForm discount) {
        return discount.getServiceType() != null
                && discount.getPercentOff() != null
                && discount.getPercentOff() > 0
                && discount.getPercentOff() < WHOLE
                && discount.getValidFrom() != null
                && (discount.getValidTo() == null || !discount.getValidTo().isBefore(discount.getValidFrom()))
                && time(discount.getStartTime())
                && time(discount.getEndTime())
                && !discount.getWeekdays().isEmpty();
    }

    private static boolean time(String text) {
        return text == null || TIME.matcher(text).matches();
    }

    static Checks check(CorporationForm form) {
        return new Checks()
                .required("name", form.getName())
                .length("name", form.getName(), NAME_LENGTH)
                .length("kana", form.getKana(), NAME_LENGTH)
                .wrongIf(
                        form.getSites().stream().anyMatch(site -> site.getId() != null && site.getName() == null),
                        "sites",
                        "required")
                .wrongIf(
                        form.getSites().stream()
                                .anyMatch(site ->
                                        site.getName() != null && site.getName().length() > NAME_LENGTH),
                        "sites",
                        "length",
                        Integer.toString(NAME_LENGTH));
    }
}
