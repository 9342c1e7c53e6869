package careplan.demo;

import careplan.exchange.ExchangeVersion;
import careplan.office.Office;
import careplan.office.OfficeKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of {@code offices.tsv}.
 *
 * @param key how the other tables and the cases call it
 * @param site the own site it belongs to; empty for another company's office
 * @param number 事業所番号, with a right check digit; that of the first is the manual's
 * @param satellites branch to name
 */
record DemoOffice(
        String key,
        String site,
        String number,
        OfficeKind kind,
        String areaGrade,
        ExchangeVersion version,
        String name,
        String kana,
        String postalCode,
        String address,
        String phone,
        List<String> serviceTypes,
        Map<String, String> satellites) {

    private static final int COLUMNS = 13;

    /** All offices by key, in the order of the table. */
    static Map<String, DemoOffice> all() {
        Map<String, DemoOffice> offices = new LinkedHashMap<>();
        for (List<String> row : DemoTable.rows("offices.tsv", COLUMNS)) {
            DemoOffice office = of(row);
            offices.put(office.key(), office);
        }
        return offices;
    }

    private static DemoOffice of(List<String> row) {
        Map<String, String> satellites = new LinkedHashMap<>();
        for (String satellite : DemoTable.list(row.get(12))) {
            String[] parts = satellite.split("=");
            satellites.put(parts[0], parts[1]);
        }
        return new DemoOffice(
                row.get(0),
                row.get(1),
                row.get(2),
                OfficeKind.valueOf(row.get(3)),
                row.get(4),
                ExchangeVersion.valueOf(row.get(5)),
                row.get(6),
                row.get(7),
                row.get(8),
                row.get(9),
                row.get(10),
                DemoTable.list(row.get(11)),
                satellites);
    }

    boolean own() {
        return !site.isEmpty();
    }

    /** The name that table 6 shows for a service at this office or one of its satellites. */
    String nameAt(String branch) {
        return branch == null ? name : satellites.get(branch);
    }

    /** As an entity, not yet tied to corporation and site. */
    Office toEntity() {
        Office office = new Office();
        office.setOfficeNumber(number);
        office.setName(name);
        office.setKana(kana);
        office.setKind(kind);
        office.setAreaGrade(areaGrade);
        office.setPartnerVersion(version);
        office.setPostalCode(postalCode);
        office.setAddress1(address);
        office.setPhone(phone);
        return office;
    }
}
