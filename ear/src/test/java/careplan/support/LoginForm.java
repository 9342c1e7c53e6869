package careplan.support;

import com.microsoft.playwright.Page;

/** The login page, as a person uses it. */
public final class LoginForm {

    private LoginForm() {}

    /** Fills in the page that is open and sends it; the page that comes next has loaded. */
    public static void submit(Page page, String loginName, String password) {
        page.getByLabel("ログイン名").fill(loginName);
        page.getByLabel("パスワード").fill(password);
        page.locator("[id='loginForm:submit']").click();
        page.waitForLoadState();
    }

    /** Whether the login page is what is open. */
    public static boolean isOpen(Page page) {
        return page.url().contains("/login.xhtml");
    }
}
