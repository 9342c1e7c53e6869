package careplan.exchange.receive;

import careplan.exchange.ExchangeVersion;
import careplan.exchange.format.CsvFileReader;
import careplan.exchange.format.FileName;
import careplan.exchange.format.ImageFile;
import careplan.exchange.format.Layouts;
import careplan.exchange.format.Message;
import careplan.exchange.format.MessageCode;
import careplan.file.StoredFileOutputStream;
import careplan.file.StoredFileStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Takes the bytes of uploaded files into the database and refuses at once what can be refused by looking at the name and
 * the beginning, so that each message stands beside its file. Runs outside transactions: the store writes piece by
 * piece.
 */
@ApplicationScoped
public class FileIntake {

    /** Marks a stored file that was uploaded and belongs to no unit yet. */
    static final String STAGED = "application/x-careplan-upload";

    private static final int BUFFER = 64 * 1024;

    @Inject
    private StoredFileStore store;

    /**
     * What one upload is about.
     *
     * @param addressee says why a file is not for us, or nothing where it is
     */
    record Intake(
            long officeId,
            ExchangeVersion version,
            UploadLimits limits,
            Function<FileName, Optional<Message>> addressee) {}

    /**
     * Takes a CSV file, a picture, or all files of a ZIP.
     *
     * @param length bytes as the client said, or -1
     * @return one entry a file; for a ZIP that was refused, one for the ZIP
     * @throws IOException when the stream fails
     */
    List<UploadedFile> take(Intake intake, String clientName, InputStream in, long length) throws IOException {
        String name = lastName(clientName);
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return zip(intake, name, in);
        }
        return List.of(file(intake, name, in, length));
    }

    private List<UploadedFile> zip(Intake intake, String zipName, InputStream in) throws IOException {
        List<UploadedFile> files = new ArrayList<>();
        try {
            int count = new ZipUnpacker(intake.limits().zip())
                    .unpack(in, (name, content) -> files.add(file(intake, name, content, -1)));
            if (count == 0) {
                files.add(refused(zipName, 0, Message.at(MessageCode.ZIP_EMPTY, zipName, 0, "", zipName)));
            }
            return files;
        } catch (ZipUnpacker.ZipRefused refused) {
            files.stream().filter(UploadedFile::isAccepted).forEach(file -> store.delete(file.uploadId()));
            return List.of(refused(zipName, 0, zipMessage(refused, zipName, intake.limits())));
        }
    }

    private static Message zipMessage(ZipUnpacker.ZipRefused refused, String zipName, UploadLimits limits) {
        return switch (refused.fault()) {
            case NESTED -> Message.at(MessageCode.ZIP_IN_ZIP, zipName, 0, "", refused.getMessage());
            case TOO_LARGE -> Message.at(MessageCode.ZIP_TOO_LARGE, zipName, 0, "", zipName, limits.zipText());
            case UNREADABLE -> Message.at(MessageCode.ZIP_UNREADABLE, zipName, 0, "", zipName);
        };
    }

    private UploadedFile file(Intake intake, String name, InputStream in, long length) throws IOException {
        FileName.Parsed parsed = FileName.parse(name, intake.version());
        if (parsed.name().isEmpty()) {
            return refused(name, length, parsed.messages().get(0));
        }
        FileName fileName = parsed.name().get();
        Optional<Message> notForUs = intake.addressee().apply(fileName);
        if (notForUs.isPresent()) {
            return refused(name, length, notForUs.get());
        }
        long limit = fileName.isImage()
                ? intake.limits().imageBytes()
                : intake.limits().fileBytes();
        if (length > limit) {
            return refused(name, length, tooLarge(fileName, intake.limits()));
        }
        StoredFileOutputStream out = store.create(intake.officeId(), fileName.format(), STAGED);
        boolean kept = false;
        try {
            copy(in, out, limit);
            if (out.length() > limit) {
                return refused(name, out.length(), tooLarge(fileName, intake.limits()));
            }
            out.close();
            List<Message> faults = beginning(fileName, out.fileId(), out.length());
            if (faults.stream().anyMatch(Message::isError)) {
                return refused(name, out.length(), faults.get(0));
            }
            kept = true;
            return new UploadedFile(
                    out.fileId(),
                    fileName.format(),
                    fileName.kind().label(),
                    out.length(),
                    out.sha256(),
                    Stream.concat(parsed.messages().stream(), faults.stream())
                            .map(MessageText::of)
                            .toList());
        } finally {
            if (!kept) {
                out.abandon();
            }
        }
    }

    /** Copies at most one byte more than the limit. */
    private static void copy(InputStream in, StoredFileOutputStream out, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0 && out.length() <= limit; read = in.read(buffer)) {
            out.write(buffer, 0, (int) Math.min(read, limit + 1 - out.length()));
        }
    }

    /** What makes the file unreadable from its first row on (encoding, CSVバージョン, nothing in it), or odd as a whole. */
    private List<Message> beginning(FileName name, long fileId, long length) throws IOException {
        List<Message> messages = new ArrayList<>();
        if (length == 0) {
            return List.of(Message.ofFile(MessageCode.FILE_EMPTY, name.format()));
        }
        if (name.isImage()) {
            try (InputStream picture = store.open(fileId)) {
                return ImageFile.check(picture, name.format()).stream().toList();
            }
        }
        try (CsvFileReader reader = CsvFileReader.open(
                store.open(fileId), Layouts.of(name.kind(), name.version()), name.format(), messages::add)) {
            reader.next();
            return messages.stream()
                    .filter(message ->
                            reader.rejected() ? message.isError() : message.code() == MessageCode.FILE_VERSION_UNUSUAL)
                    .toList();
        }
    }

    private static Message tooLarge(FileName file, UploadLimits limits) {
        String name = file.format();
        return file.isImage()
                ? Message.at(MessageCode.FILE_IMAGE_TOO_LARGE, name, 0, "", name, limits.imageMb())
                : Message.ofFile(MessageCode.FILE_TOO_LARGE, name, limits.fileMb());
    }

    private static UploadedFile refused(String name, long length, Message message) {
        return new UploadedFile(null, name, "", length, null, List.of(MessageText.of(message)));
    }

    private static String lastName(String path) {
        String name = path.replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
