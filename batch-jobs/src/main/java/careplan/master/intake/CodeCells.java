package careplan.master.intake;

import careplan.base.Texts;
import careplan.master.ServiceCode;
import java.util.regex.Pattern;

/** Reads the single values that make a service code, whatever file they stand in. */
final class CodeCells {

    /** Capital letters other than I, O and Q, which look like digits. */
    private static final Pattern CODE = Pattern.compile("[0-9A-HJ-NPR-Z]{6}");

    private static final Pattern INSURER = Pattern.compile("[0-9]{1,6}");
    private static final Pattern NUMBER = Pattern.compile("-?0*[0-9]{1,6}");
    private static final int TYPE_LENGTH = 2;
    private static final int ITEM_LENGTH = 4;
    private static final int INSURER_LENGTH = 6;
    private static final int NAME_LENGTH = 100;

    private CodeCells() {}

    /** 種類 and 項目 as one code; zeros that a spreadsheet has eaten are put back. */
    static String code(String type, String item) throws RowRefused {
        String code = padded(type, TYPE_LENGTH) + padded(item, ITEM_LENGTH);
        if (!CODE.matcher(code).matches()) {
            throw new RowRefused(RowFault.CODE, type + " " + item);
        }
        return code;
    }

    /** A 保険者番号; {@link ServiceCode#NATIONAL} where there is none. */
    static String insurer(String number) throws RowRefused {
        if (number.isEmpty()) {
            return ServiceCode.NATIONAL;
        }
        if (!INSURER.matcher(number).matches()) {
            throw new RowRefused(RowFault.INSURER, number);
        }
        return padded(number, INSURER_LENGTH);
    }

    /** A name, without the padding of official files. */
    static String name(String text) throws RowRefused {
        String name = Texts.blankToNull(text);
        if (name == null || name.length() > NAME_LENGTH) {
            throw new RowRefused(RowFault.NAME, Texts.nullToEmpty(name));
        }
        return name;
    }

    /** Whole units, negative for a reduction; null where there are none. */
    static Integer units(String text) throws RowRefused {
        String number = NameText.narrow(text).replace(",", "").replaceFirst("^[△▲−－-]\\s*", "-");
        if (number.isEmpty() || number.equals("-")) {
            return null;
        }
        if (!NUMBER.matcher(number).matches()) {
            throw new RowRefused(RowFault.UNITS, text);
        }
        return Integer.valueOf(number);
    }

    static String padded(String text, int length) {
        String narrow = NameText.narrow(text);
        return "0".repeat(Math.max(0, length - narrow.length())) + narrow;
    }
}
