package careplan.print;

import careplan.request.ProcessingRequest;

/**
 * What one print is to do.
 *
 * @param fileName of the result
 */
public record PrintTask(long requestId, long officeId, PrintSource source, PrintOptions options, String fileName) {

    private static final String EXTENSION = ".pdf";

    /**
     * The task of a request. Its file is called as the request is, with the number that tells it from others of the same:
     * サービス利用票・別表_2026年12月_126件_33374.pdf.
     */
    static PrintTask of(ProcessingRequest request) {
        return new PrintTask(
                request.getId(),
                request.getOffice().getId(),
                request.getPrintSource(),
                PrintOptions.of(request.getPrintOptions()),
                request.getTitle().replaceAll("[ 　]+", "_") + "_" + request.getId() + EXTENSION);
    }

    /** What the PDF calls itself. */
    String title() {
        return fileName.substring(0, fileName.length() - EXTENSION.length());
    }
}
