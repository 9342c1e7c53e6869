package careplan.exchange.export;

import careplan.exchange.DataKind;
import careplan.exchange.FileKind;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.exchange.format.Row;
import careplan.plan.PlanDocument;
import careplan.plan.PlanDocumentImage;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 居宅サービス計画書, 利用者基本情報 and 支援計画書 as they are stored. The supplement of a 居宅サービス計画書 comes from the client. A
 * picture's name is that of its unit of sending, so a profile with a picture is a parcel for each route; the pictures of a
 * unit are numbered by the items of the request.
 */
@Dependent
public class DocumentContent implements ExportContent {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    @Inject
    private DocumentRecipients recipients;

    @Override
    public Set<DataKind> kinds() {
        return Set.of(DataKind.CARE_PLAN, DataKind.CLIENT_PROFILE, DataKind.PREVENTIVE_PLAN);
    }

    @Override
    public ClientRows rows(ExportTask task, ExportItem item) throws ExportRefusal {
        PlanDocument document = find(task, item.targetId());
        Set<Route> routes = recipients.routes(task, document);
        SentKey key = new SentKey(
                document.getInsurer().getInsurerNumber(), document.getInsuredNumber(), null, document.getKeyDate());
        return new ClientRows(document.getClient().getId(), key, parcels(task, item.seq(), document, routes));
    }

    static List<Parcel> parcels(ExportTask task, int number, PlanDocument document, Set<Route> routes) {
        Map<FileKind, List<Row>> rows = DocumentRows.of(document, task.version());
        if (task.dataKind() == DataKind.CARE_PLAN) {
            SupplementRows supplement = new SupplementRows(task.version());
            rows.put(
                    FileKind.UPHOSOKU,
                    rows.getOrDefault(FileKind.UP1KYO, List.of()).stream()
                            .map(plan -> supplement.of(document, plan))
                            .toList());
        }
        if (task.dataKind() != DataKind.CLIENT_PROFILE || document.getImages().isEmpty()) {
            return List.of(Parcel.of(rows, routes));
        }
        PlanDocumentImage image = document.getImages().get(0);
        List<Parcel> parcels = new ArrayList<>();
        for (ExportTask.Destination destination : task.destinations()) {
            if (routes.contains(destination.route())) {
                parcels.add(new Parcel(
                        DocumentRows.withPicture(rows, task.imageName(destination, number)),
                        List.of(new Parcel.Picture(number, image.getContent())),
                        Set.of(destination.route()),
                        null));
            }
        }
        return parcels;
    }

    private PlanDocument find(ExportTask task, long id) throws ExportRefusal {
        List<PlanDocument> found = em.createQuery(
                        "select d from PlanDocument d join fetch d.client join fetch d.insurer"
                                + " where d.id = :id and d.office.id = :office and d.dataKind = :kind"
                                + " and d.keyDate between :from and :to",
                        PlanDocument.class)
                .setParameter("id", id)
                .setParameter("office", task.officeId())
                .setParameter("kind", task.dataKind())
                .setParameter("from", task.month().atDay(1))
                .setParameter("to", task.month().atEndOfMonth())
                .getResultList();
        if (found.isEmpty()) {
            throw new ExportRefusal(
                    Message.of(MessageCode.EXPORT_GONE, task.dataKind().label()));
        }
        return found.get(0);
    }
}
