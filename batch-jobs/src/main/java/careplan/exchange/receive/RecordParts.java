package careplan.exchange.receive;

import careplan.exchange.FileKind;
import careplan.exchange.format.FileName;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;

/** Which files must hold rows of every record of their unit. */
final class RecordParts {

    private RecordParts() {}

    /**
     * Whether a record without rows in this file is incomplete: without table 7 and the supplement a month has neither
     * amounts nor care level, whereas a plan may well have no weekly table.
     */
    static boolean everyRecordHas(FileKind kind) {
        return kind == FileKind.UPSIKYU || kind == FileKind.UPHOSOKU;
    }

    /** Says that a record has no rows in this file. */
    static Message missing(FileName file, RecordId id) {
        return Message.at(
                MessageCode.RECORD_NOT_OF_PARENT,
                file.format(),
                0,
                "被保険者番号",
                id.insuredNumber(),
                file.kind().name());
    }
}
