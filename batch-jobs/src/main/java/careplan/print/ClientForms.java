package careplan.print;

import java.util.List;

/**
 * What is printed about one client.
 *
 * @param bookmark the entry in the PDF's table of contents
 */
public record ClientForms(String bookmark, List<FormData> forms) {}
