package careplan.support;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Begin and end of one test run (JUnit finds it through META-INF/services): clears the servers of the run before, and
 * at the end stops what tests share.
 */
public class TestRun implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        TestPaths.delete(TestPaths.SERVERS);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Browser.closeAll();
        TestServer.closeAll();
    }
}
