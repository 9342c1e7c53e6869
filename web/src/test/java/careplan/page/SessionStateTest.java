package careplan.page;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What lives as long as a session or a page goes to another node when the first one dies: all of it must be able to. */
@AnalyzeClasses(packages = "careplan", importOptions = ImportOption.DoNotIncludeTests.class)
class SessionStateTest {

    @ArchTest
    static final ArchRule sessionAndViewStateCanMove = classes()
            .that()
            .areAnnotatedWith(SessionScoped.class)
            .or()
            .areAnnotatedWith(ViewScoped.class)
            .should(beAbleToMove());

    private static ArchCondition<JavaClass> beAbleToMove() {
        return new ArchCondition<>("be serializable with all they hold, and keep their services") {
            @Override
            public void check(JavaClass bean, ConditionEvents events) {
                look(bean, bean.getName(), new HashSet<>(), events);
            }
        };
    }

    private static void look(JavaClass type, String path, Set<JavaClass> seen, ConditionEvents events) {
        if (type.isEnum() || !seen.add(type)) {
            return; // of an enum its name alone goes over
        }
        if (!type.isInterface() && !type.isAssignableTo(Serializable.class)) {
            events.add(SimpleConditionEvent.violated(type, path + " cannot be serialized"));
        }
        for (JavaField field : type.getAllFields()) {
            if (!field.getOwner().getPackageName().startsWith("careplan")) {
                continue; // what a library's class that can be serialized holds is the library's affair
            }
            Set<JavaModifier> modifiers = field.getModifiers();
            boolean injected = field.isAnnotatedWith(EJB.class) || field.isAnnotatedWith(Inject.class);
            String place = path + " > " + field.getName();
            if (injected && modifiers.contains(JavaModifier.TRANSIENT)) {
                events.add(SimpleConditionEvent.violated(type, place + " would be null at the other node"));
            }
            if (!injected && !modifiers.contains(JavaModifier.STATIC) && !modifiers.contains(JavaModifier.TRANSIENT)) {
                field.getType().getAllInvolvedRawTypes().forEach(held -> lookAtHeld(held, place, seen, events));
            }
        }
    }

    private static void lookAtHeld(JavaClass held, String place, Set<JavaClass> seen, ConditionEvents events) {
        JavaClass type = held.isArray() ? held.getBaseComponentType() : held;
        if (type.getPackageName().startsWith("careplan")) {
            look(type, place + ": " + type.getSimpleName(), seen, events);
        } else if (!type.isPrimitive()
                && !type.isAssignableTo(Serializable.class)
                && !type.isAssignableTo(Collection.class)
                && !type.isAssignableTo(Map.class)
                && !type.isEquivalentTo(Object.class)) {
            events.add(SimpleConditionEvent.violated(type, place + " holds " + type.getName()));
        }
    }
}
