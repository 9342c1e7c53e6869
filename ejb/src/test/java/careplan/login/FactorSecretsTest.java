package careplan.login;

import static org.assertj.core.api.Assertions.assertThat;

import careplan.base.BaseEntity;
import careplan.staff.Staff;
import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

class FactorSecretsTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef01234567";
    private static final FactorSecrets KEYED = new FactorSecrets("the key of this server");
    private static final FactorSecrets UNKEYED = new FactorSecrets(null);

    private final Staff person = person(7);

    @Test
    void whatIsLockedOpensWithTheSameKeyAlone() {
        SecondFactor kept = new SecondFactor(person, KEYED.lock(person, SECRET));
        assertThat(kept.getSecret()).doesNotContain(SECRET.substring(0, 8)).hasSizeLessThanOrEqualTo(120);
        assertThat(KEYED.open(kept)).hasValue(SECRET);
        assertThat(new FactorSecrets("  the key of this server\n").open(kept)).hasValue(SECRET);
        assertThat(new FactorSecrets("the key of that server").open(kept)).isEmpty();
        assertThat(UNKEYED.open(kept)).isEmpty();
        assertThat(KEYED.isOpenThoughThereIsAKey(kept)).isFalse();
    }

    @Test
    void noTwoLookAlike() {
        assertThat(KEYED.lock(person, SECRET)).isNotEqualTo(KEYED.lock(person, SECRET));
    }

    @Test
    void theSecretOfOnePersonDoesNotOpenInTheRowOfAnother() {
        assertThat(KEYED.open(new SecondFactor(person(8), KEYED.lock(person, SECRET))))
                .isEmpty();
    }

    @Test
    void whatWasTouchedDoesNotOpen() {
        String locked = KEYED.lock(person, SECRET);
        char last = locked.charAt(20);
        String touched = locked.substring(0, 20) + (last == 'A' ? 'B' : 'A') + locked.substring(21);
        assertThat(KEYED.open(new SecondFactor(person, touched))).isEmpty();
    }

    @Test
    void withoutAKeySecretsAreKeptAsTheyAreAndOpenLater() {
        SecondFactor kept = new SecondFactor(person, UNKEYED.lock(person, SECRET));
        assertThat(kept.getSecret()).isEqualTo(SECRET);
        assertThat(KEYED.open(kept)).hasValue(SECRET);
        assertThat(KEYED.isOpenThoughThereIsAKey(kept)).isTrue();
        assertThat(UNKEYED.isOpenThoughThereIsAKey(kept)).isFalse();
        assertThat(new FactorSecrets("too short").lock(person, SECRET)).isEqualTo(SECRET);
    }

    private static Staff person(long id) {
        try {
            Staff staff = new Staff();
            Field field = BaseEntity.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(staff, id);
            return staff;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
