package careplan.frame;

import careplan.login.Account;
import careplan.login.AccountFilter;
import careplan.office.OfficeChoice;
import careplan.office.OfficeContext;
import careplan.office.PageOffice;
import careplan.security.AccessControl;
import careplan.security.AccessDenied;
import careplan.staff.Menu;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The menus and the header of the page that is being shown, and the check that the person may see it. */
@Named
@RequestScoped
public class Frame {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Pages pages;

    @Inject
    private PageOffice pageOffice;

    @Inject
    private OfficeContext officeContext;

    @EJB
    private AccessControl accessControl;

    private MenuModel model;
    private MenuRights rights;

    @PostConstruct
    void init() {
        model = new MenuModel(pages::exist);
    }

    /**
     * Refuses the page to whom it is not for. The template calls it before anything is rendered; requests in the
     * background need no such check, since every service makes its own.
     *
     * @throws AccessDenied if the person lacks the permission, or the office is of another kind
     */
    public void check(String topMenu, String sideMenu) {
        if (FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
            return;
        }
        MenuEntry entry = model.entry(topMenu, sideMenu).orElse(null);
        if (entry != null && entry.role() != null) {
            requireRole(entry.role());
            return;
        }
        if (entry == null || entry.menu() == null || entry.menu() == Menu.OFFICE_CHOICE) {
            return;
        }
        accessControl.requireOffice(entry.menu(), pageOffice.id());
        if (!entry.fits(pageOffice.getChoice().kind())) {
            throw new AccessDenied("page " + entry.key() + " is not for this kind of office");
        }
    }

    private void requireRole(StaffRole role) {
        switch (role) {
            case ADMIN -> accessControl.requireAdmin();
            case OPERATOR -> accessControl.requireOperator();
            case INSTALLATION -> accessControl.requireInstallationAdmin();
        }
    }

    private Set<StaffRole> roles() {
        Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        if (getAccount() != null && getAccount().admin()) {
            roles.add(StaffRole.ADMIN);
        }
        if (getAccount() != null && getAccount().operator()) {
            roles.add(StaffRole.OPERATOR);
        }
        if (roles.contains(StaffRole.ADMIN) && roles.contains(StaffRole.OPERATOR)) {
            roles.add(StaffRole.INSTALLATION);
        }
        return roles;
    }

    /** The top menu; {@code current} is marked. */
    public List<MenuItem> top(String current) {
        return model.top(rights(), current);
    }

    /** The side menu below {@code top}; {@code current} is marked. */
    public List<MenuItem> side(String top, String current) {
        return model.side(rights(), top, current);
    }

    /** Every side entry of every menu that is a link. */
    public List<MenuItem> links() {
        return MenuModel.ENTRIES.stream()
                .flatMap(top -> model.side(rights(), top.key(), null).stream())
                .filter(MenuItem::isLink)
                .toList();
    }

    /** The person at the screen; null on pages without a login. */
    public Account getAccount() {
        return (Account) request.getAttribute(AccountFilter.ACCOUNT);
    }

    /** Whether the person may use a menu for the page's office: what would be refused is no link. */
    public boolean mayUse(String menu) {
        return rights().menus().contains(Menu.valueOf(menu));
    }

    /** What the person may do for the page's office; read once a request. */
    public MenuRights rights() {
        if (rights == null) {
            OfficeChoice office = pageOffice.getChoice();
            rights = office == null
                    ? new MenuRights(null, Set.of(), officeContext.isChoosable(), roles())
                    : new MenuRights(
                            office.kind(),
                            accessControl.permissions(office.id()),
                            officeContext.isChoosable(),
                            roles());
        }
        return rights;
    }
}
