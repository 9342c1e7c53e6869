package careplan.print;

import java.util.List;

/**
 * What is printed about one client.
 *
 * @param clientId null where received data have found no client yet
 * @param bookmark the entry in the PDF's table of contents
 */
public record ClientForms(Long clientId, String bookmark, List<FormData> forms) {}
