package careplan.print;

import java.util.List;

/**
 * What is printed about one client.
 *
 * @param clientId null where received data have found no client yet
 * @param bookmark the entry in the PDF's table of contents
 * @param title what it is of whom, fit for a file's name: 利用票_2026-12_2026000008
 */
public record ClientForms(Long clientId, String bookmark, String title, List<FormData> forms) {}
