package careplan.demo;

import careplan.staff.Gender;
import java.util.List;
import java.util.random.RandomGenerator;

/** Puts together names of people who do not exist: surnames are places around Kobe and words of the seasons. */
final class PersonNames {

    private final List<List<String>> surnames = DemoTable.rows("surnames.tsv", 2);
    private final List<List<String>> givenNames = DemoTable.rows("given-names.tsv", 3);

    /** A name with its reading in hiragana. */
    record PersonName(String name, String kana, Gender gender) {}

    PersonName next(RandomGenerator random) {
        List<String> surname = surnames.get(random.nextInt(surnames.size()));
        List<String> given = givenNames.get(random.nextInt(givenNames.size()));
        return new PersonName(
                surname.get(0) + " " + given.get(0), surname.get(1) + " " + given.get(1), Gender.valueOf(given.get(2)));
    }
}
