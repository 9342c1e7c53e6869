package careplan.master.intake;

/** Told when other rows of master data are in force than before; who keeps some in memory reads them again after the commit. */
public record MasterDataChanged() {}
