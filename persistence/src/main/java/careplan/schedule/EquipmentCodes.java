package careplan.schedule;

/** TAISコード and 福祉用具届出コード, of which the standard's layout, its examples and the press spell the hyphen in three ways. */
public final class EquipmentCodes {

    private EquipmentCodes() {}

    /** The code without its hyphen, as it is compared; "" for none. */
    public static String plain(String code) {
        return code == null ? "" : code.replaceAll("[-－‐−ー]", "");
    }
}
