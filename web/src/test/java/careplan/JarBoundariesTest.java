package careplan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/**
 * A feature has one package in all jars, but the server loads the EJBs, the pages and the libraries of the EAR each by
 * itself: what is not public there compiles and then fails with an IllegalAccessError.
 */
@AnalyzeClasses(packages = "careplan", importOptions = ImportOption.DoNotIncludeTests.class)
class JarBoundariesTest {

    @ArchTest
    static final ArchRule onlyPublicMembersAreUsedAcrossJars = classes().should(useOnlyPublicMembersOfOtherJars());

    private static ArchCondition<JavaClass> useOnlyPublicMembersOfOtherJars() {
        return new ArchCondition<>("use only public members of other jars") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                for (JavaAccess<?> access : user.getAccessesFromSelf()) {
                    JavaClass owner = access.getTargetOwner();
                    if (!owner.isArray()
                            && owner.getPackageName().startsWith("careplan")
                            && !loader(owner).equals(loader(user))
                            && !visible(access, user)) {
                        events.add(SimpleConditionEvent.violated(user, access.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean visible(JavaAccess<?> access, JavaClass user) {
        Optional<? extends JavaMember> member = access.getTarget().resolveMember();
        boolean open = access.getTargetOwner().getModifiers().contains(JavaModifier.PUBLIC);
        return open
                && (member.isEmpty()
                        || member.get().getModifiers().contains(JavaModifier.PUBLIC)
                        || member.get().getModifiers().contains(JavaModifier.PROTECTED)
                                && user.isAssignableTo(access.getTargetOwner().getName()));
    }

    /** The libraries of the EAR share a loader. */
    private static String loader(JavaClass type) {
        String uri = type.getSource().map(Source::getUri).map(Object::toString).orElse("");
        if (uri.contains("/persistence/target/") || uri.contains("/batch-jobs/target/")) {
            return "lib";
        }
        return uri.contains("/ejb/target/") ? "ejb" : "web";
    }
}
