package careplan.exchange.receive;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Party;
import careplan.exchange.receive.UnitRegister.Staged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the files that came before under the same 連番, from the same side to the same side. */
@ApplicationScoped
public class EarlierFiles {

    @PersistenceContext(unitName = "careplan")
    private EntityManager em;

    private record Sides(Party sender, Party destination, String serial) {
        private static Sides of(FileName name) {
            return new Sides(name.senderParty(), name.destinationParty(), name.serial());
        }
    }

    /** The files by name, without those whose name is among the new ones. */
    @Transactional(TxType.REQUIRED)
    public Map<FileName, Staged> of(List<Long> officeIds, ExchangeVersion version, Collection<FileName> fresh) {
        Map<FileName, Staged> earlier = new LinkedHashMap<>();
        Set<Sides> sides = fresh.stream().map(Sides::of).collect(Collectors.toSet());
        for (String serial : sides.stream().map(Sides::serial).collect(Collectors.toSet())) {
            em.createQuery(
                            "select f from ReceivedFile f join fetch f.file join f.transmission t"
                                    + " where t.office.id in :offices and t.exchangeVersion = :version"
                                    + " and t.serial = :serial order by f.id",
                            ReceivedFile.class)
                    .setParameter("offices", officeIds)
                    .setParameter("version", version)
                    .setParameter("serial", serial)
                    .getResultStream()
                    .forEach(file -> FileName.parse(file.getName(), version)
                            .name()
                            .filter(name -> sides.contains(Sides.of(name)) && !fresh.contains(name))
                            .ifPresent(name -> earlier.put(
                                    name,
                                    new Staged(
                                            name,
                                            file.getFile().getId(),
                                            file.getFile().getSha256()))));
        }
        return earlier;
    }
}
