package careplan.master.intake;

import careplan.exchange.receive.ZipUnpacker;

/**
 * How much a file of master data may be: many times what official ones are, and little enough to be held in memory while it
 * is compared with the table.
 *
 * @param bytes of the file
 * @param rows in it, read and refused
 * @param unpacked what an Excel file may hold when it is unpacked
 */
record ReadLimits(long bytes, int rows, ZipUnpacker.Limits unpacked) {

    private static final long MB = 1024L * 1024;

    /** {@code careplan.master.max-file-mb}, 30 by default, and ten times that unpacked. */
    static ReadLimits current() {
        long mb = Long.getLong("careplan.master.max-file-mb", 30);
        return new ReadLimits(mb * MB, 100_000, new ZipUnpacker.Limits(2_000, 10 * mb * MB, 200));
    }

    long megabytes() {
        return bytes / MB;
    }
}
