package careplan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;

/** The rules of the code's shape that a reader may rely on. */
@AnalyzeClasses(packages = "careplan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** A bean without a word on roles is denied to everyone, and nobody sees why. */
    @ArchTest
    static final ArchRule everyServiceSaysWhoMayCallIt = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areAnnotatedWith(Singleton.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    /** The standard's files are read and written without a container, so that their tests need none. */
    @ArchTest
    static final ArchRule theFormatIsPlainJava = noClasses()
            .that()
            .resideInAPackage("careplan.exchange.format..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "org.eclipse.persistence..");

    /** Entities have no CDI in their listeners and call no service. */
    @ArchTest
    static final ArchRule entitiesKnowNoServices = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ejb..", "jakarta.inject..", "jakarta.enterprise..", "jakarta.batch..");

    /** One way to the job operator: whatever starts a job has passed through a request. */
    @ArchTest
    static final ArchRule onlyTheLauncherStartsJobs = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("careplan.request.JobLauncher")
            .should()
            .callMethod(jakarta.batch.operations.JobOperator.class, "start", String.class, java.util.Properties.class)
            .orShould()
            .callMethod(jakarta.batch.operations.JobOperator.class, "restart", long.class, java.util.Properties.class);

    /** Two ways to say the same thing in one class would leave the reader to guess which one holds. */
    @ArchTest
    static final ArchRule transactionsInServicesAreTheContainers = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .should()
            .notBeAnnotatedWith(Transactional.class);

    /** Job XMLs find their artifacts by name. */
    @ArchTest
    static final ArchRule jobArtifactsAreNamed = classes()
            .that()
            .implement(jakarta.batch.api.chunk.ItemReader.class)
            .or()
            .implement(jakarta.batch.api.chunk.ItemWriter.class)
            .or()
            .implement(jakarta.batch.api.chunk.ItemProcessor.class)
            .or()
            .implement(jakarta.batch.api.Batchlet.class)
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .beAnnotatedWith(Named.class);

    /** Logs go through one API; printing would miss format, level and file. */
    @ArchTest
    static final ArchRule nobodyPrints =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
}
