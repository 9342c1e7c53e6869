package careplan.support;

import careplan.exchange.StandardFileCheck;
import java.io.File;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The deployment of in-container tests: the EAR as it was built, with one more WAR that holds the test classes. Use:
 *
 * <pre>{@code
 * @ExtendWith(ArquillianExtension.class)
 * public class SomethingIT {
 *     @Deployment
 *     public static Archive<?> deployment() {
 *         return Deployments.all();
 *     }
 *     @Inject SomeService service;
 * }
 * }</pre>
 *
 * No parameterized tests here: Arquillian would run all invocations inside the server for each one outside.
 */
public final class Deployments {

    private static final String APPLICATION_XML = """
            <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
              <display-name>Careplan Link</display-name>
              <module><ejb>ejb.jar</ejb></module>
              <module><web><web-uri>web.war</web-uri><context-root>/careplan</context-root></web></module>
              <module><web><web-uri>test.war</web-uri><context-root>/test</context-root></web></module>
              <library-directory>lib</library-directory>
            </application>
            """;

    private static final String BEANS_XML = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
            """;

    private Deployments() {}

    /** The deployment of every class: it holds all test classes, so that one will do for a whole run. */
    public static EnterpriseArchive all() {
        WebArchive war = ShrinkWrap.create(WebArchive.class, "test.war")
                .addAsResource(new File("target/test-classes/careplan"), "careplan")
                .addClass(StandardFileCheck.class)
                .addAsResource("careplan/exchange/standard-files.tsv")
                .addAsResource(new File("../docs/authorization.md"), "authorization.md")
                .addAsWebInfResource(new StringAsset(BEANS_XML), "beans.xml")
                .addAsLibraries(jarOf(Assertions.class), jarOf(Awaitility.class), jarOf(Matcher.class))
                .addAsManifestResource(new StringAsset("Dependencies: org.wildfly.security.elytron\n"), "MANIFEST.MF");
        return ShrinkWrap.create(ZipImporter.class, "careplan-link.ear")
                .importFrom(TestPaths.EAR.toFile())
                .as(EnterpriseArchive.class)
                .addAsModule(Testable.archiveToTest(war))
                .setApplicationXML(new StringAsset(APPLICATION_XML));
    }

    private static File jarOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toFile();
    }
}
