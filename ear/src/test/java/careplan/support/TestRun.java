package careplan.support;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Begin and end of one test run (JUnit finds it through META-INF/services): clears the servers of the run before, tells
 * arquillian.xml its ports and folder, and at the end stops what tests share.
 */
public class TestRun implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        TestPaths.delete(TestPaths.SERVERS);
        System.setProperty("careplan.arquillian.home", TestPaths.SERVER_HOME.toString());
        System.setProperty(
                "careplan.arquillian.base",
                TestPaths.SERVERS.resolve("arquillian").toString());
        System.setProperty("careplan.arquillian.offset", Integer.toString(TestPorts.offset(0)));
        System.setProperty("careplan.arquillian.management", Integer.toString(TestPorts.management(0)));
        System.setProperty("careplan.arquillian.http", Integer.toString(TestPorts.http(0)));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Browser.closeAll();
        TestServer.closeAll();
    }
}
