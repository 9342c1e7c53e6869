package careplan.oracle;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.sessions.DatabaseRecord;

/** Everything that EclipseLink says by itself about each entity: insert, update, delete, find, lock, and its relations. */
final class EntityChanges {

    private final EntityManagerFactory factory;
    private final List<Class<?>> types;

    EntityChanges(EntityManagerFactory factory) {
        this.factory = factory;
        types = factory.getMetamodel().getEntities().stream()
                .<Class<?>>map(EntityType::getJavaType)
                .toList();
    }

    int entities() {
        return types.size();
    }

    /** Sends the statements to the stand-in; those of relations, which it need not see, are the result. */
    Set<String> make() {
        Set<String> ofRelations = new TreeSet<>();
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            Values values = new Values(0, 1, em, types);
            List<Object> entities = new ArrayList<>();
            for (Class<?> type : types) {
                entities.add(values.of(type));
            }
            entities.forEach(em::persist);
            em.flush();
            AbstractSession session = em.unwrap(AbstractSession.class);
            for (Object entity : entities) {
                ClassDescriptor descriptor = session.getDescriptor(entity);
                for (DatabaseMapping mapping : descriptor.getMappings()) {
                    if (mapping.isDirectToFieldMapping() && !mapping.isPrimaryKeyMapping()) {
                        change(entity, mapping, descriptor);
                    } else if (mapping instanceof ForeignReferenceMapping relation) {
                        relation.getSelectionQuery().prepareCall(session, new DatabaseRecord());
                        ofRelations.add(relation.getSelectionQuery().getSQLString());
                    }
                }
            }
            em.flush();
            entities.forEach(em::remove);
            em.flush();
            em.clear();
            for (Class<?> type : types) {
                em.find(type, 2L);
                em.find(type, 2L, LockModeType.PESSIMISTIC_WRITE);
            }
            em.getTransaction().rollback();
        }
        return ofRelations;
    }

    private static void change(Object entity, DatabaseMapping mapping, ClassDescriptor descriptor) {
        if (mapping.getField().equals(descriptor.getOptimisticLockingPolicy().getWriteLockField())) {
            return;
        }
        Object old = mapping.getAttributeValueFromObject(entity);
        Object changed = null;
        if (old instanceof Boolean yes) {
            changed = !yes;
        } else if (old instanceof Integer number) {
            changed = number + 1;
        } else if (old instanceof Long number) {
            changed = number + 1;
        }
        mapping.setAttributeValueInObject(entity, changed);
    }
}
