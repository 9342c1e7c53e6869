package careplan.schedule;

import careplan.office.PageOffice;
import careplan.page.FacesMessages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.primefaces.PrimeFaces;

/** The dialog in which a line of the month is made or changed: provider, service, time, equipment. */
@Named
@ViewScoped
public class LineDialog implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ScheduleChoices choices;

    @Inject
    private PageOffice office;

    @Inject
    private MonthPage page;

    private Integer index;
    private EditedLine line = new EditedLine();
    private LineCharge charge = new LineCharge(line, null);
    private ScheduleChoices.Provider provider;
    private ScheduleChoices.Service service;
    private boolean asksForNextDay;
    private boolean nextDay;

    /** Opens it for a new line. */
    public void openNew() {
        index = null;
        line = new EditedLine();
        charge = new LineCharge(line, page.getMonth().month());
        provider = null;
        service = null;
        nextDay = false;
        asksForNextDay = false;
        page.takeCounts();
        show();
    }

    /** Opens it for the line at this place of the screen, from 0. */
    public void open(int at) {
        page.takeCounts();
        index = at;
        line = new EditedLine(page.getWork().getLines().get(at));
        charge = new LineCharge(line, page.getMonth().month());
        nextDay = line.endsOnTheNextDay();
        asksForNextDay = nextDay;
        provider = new ScheduleChoices.Provider(line.getProviderNumber(), line.getProviderName());
        service = new ScheduleChoices.Service(
                line.getServiceCode(), line.getServiceName(), line.getUnits(), line.isAsksForUnits(), false);
        show();
    }

    /** OK; an end before the start may be a slip, so it is asked whether the service goes over midnight. */
    public void confirm() {
        asksForNextDay = line.endsOnTheNextDay();
        if (asksForNextDay && !nextDay) {
            FacesMessages.errorAt("lineForm:end", "scheduleMsg", "line.nextDay.ask");
            return;
        }
        Optional<LineCharge.Fault> fault = charge.fault(service.code(), service.name());
        if (fault.isPresent()) {
            FacesMessages.errorAt(
                    "lineForm:" + fault.get().field(),
                    "scheduleMsg",
                    fault.get().key());
            return;
        }
        line.getService().setProviderNumber(provider.number());
        line.getService().setProviderName(provider.name());
        line.getService().setServiceCode(service.code());
        line.getService().setServiceName(service.name());
        line.getService().setUnits(service.units());
        line.setAsksForUnits(service.asksForUnits());
        charge.writeTo(line);
        page.putLine(index, line);
        PrimeFaces.current().executeScript("PF('lineDialog').hide()");
    }

    /** Providers for what was typed. */
    public List<ScheduleChoices.Provider> findProviders(String typed) {
        return choices.providers(office.id(), typed);
    }

    /** Services of the chosen provider for what was typed. */
    public List<ScheduleChoices.Service> findServices(String typed) {
        return choices.services(office.id(), page.getMonth().id(), provider == null ? null : provider.number(), typed);
    }

    private static void show() {
        PrimeFaces.current().executeScript("PF('lineDialog').show()");
    }

    public boolean isNew() {
        return index == null;
    }

    /** Whether it is asked if the service goes over midnight. */
    public boolean isAsksForNextDay() {
        return asksForNextDay;
    }

    /** Whether a person has said that it ends on the next day. */
    public boolean isNextDay() {
        return nextDay;
    }

    public void setNextDay(boolean nextDay) {
        this.nextDay = nextDay;
    }

    /** What is asked about the charge. */
    public LineCharge getCharge() {
        return charge;
    }

    public EditedLine getLine() {
        return line;
    }

    public ScheduleChoices.Provider getProvider() {
        return provider;
    }

    public void setProvider(ScheduleChoices.Provider provider) {
        this.provider = provider;
    }

    public ScheduleChoices.Service getService() {
        return service;
    }

    public void setService(ScheduleChoices.Service service) {
        this.service = service;
    }
}
