package careplan.master.intake;

/** Takes what a file holds, row by row. */
interface RowSink {

    void row(Place place, MasterRow row) throws FileRefused;

    void refused(Refusal refusal) throws FileRefused;
}
