package careplan.exchange.receive;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A good file made odd, step by step: the steps are the words of the corpus (see corpus.tsv). Works on the text as it stands
 * in the file and knows nothing of the product's own reader and writer.
 */
final class OddFile {

    private static final Charset MS932 = Charset.forName("windows-31j");

    private String name;
    private String text;
    private byte[] bytes;
    private boolean gone;

    OddFile(String name, byte[] content) {
        this.name = name;
        this.text = new String(content, MS932);
    }

    String name() {
        return name;
    }

    boolean gone() {
        return gone;
    }

    byte[] bytes() {
        return bytes == null ? text.getBytes(MS932) : bytes;
    }

    /** Takes one step, such as {@code field 1.単位数=X}; places are counted from 1. */
    OddFile step(String step, List<String> header) {
        String[] words = step.split(" ", 2);
        String rest = words.length == 1 ? "" : words[1].replace("\\r", "\r").replace("\\n", "\n");
        switch (words[0]) {
            case "name" -> name = change(name, rest);
            case "text" -> text = change(text, rest);
            case "every" -> text = text.replace(rest.split("=>", -1)[0], rest.split("=>", -1)[1]);
            case "field" -> field(rest, header);
            case "encode" -> bytes = text.getBytes(Charset.forName(rest));
            case "mark" -> bytes = ("\uFEFF" + text).getBytes(Charset.forName(rest));
            case "binary" -> bytes = rest.getBytes(StandardCharsets.ISO_8859_1);
            case "cut" -> text = text.substring(0, text.length() - Integer.parseInt(rest));
            case "add" -> text += rest;
            case "before" -> text = rest + text;
            case "empty" -> text = "";
            case "tabs" -> text = text.replace(',', '\t');
            case "semicolons" -> text = text.replace(',', ';');
            case "unquote" -> text = text.replace("\"", "");
            case "quote" -> text = quoted();
            case "twice" -> text += text;
            case "again" -> text += rows().get(Integer.parseInt(rest) - 1);
            case "without" -> text = without(Integer.parseInt(rest));
            case "fewer" -> text = lastFields(Integer.parseInt(rest));
            case "more" -> text = text.replace("\r\n", rest + "\r\n");
            case "gone" -> gone = true;
            default -> throw new IllegalArgumentException("no step " + step);
        }
        return this;
    }

    private static String change(String in, String change) {
        String[] sides = change.split("=>", -1);
        int at = in.indexOf(sides[0]);
        if (at < 0) {
            throw new IllegalArgumentException("nothing to change: " + change);
        }
        return in.substring(0, at) + sides[1] + in.substring(at + sides[0].length());
    }

    private void field(String rest, List<String> header) {
        int dot = rest.indexOf('.');
        int equals = rest.indexOf('=');
        String place = rest.substring(0, dot);
        int column = header.indexOf(rest.substring(dot + 1, equals));
        if (column < 0) {
            throw new IllegalArgumentException("no field " + rest);
        }
        StringBuilder changed = new StringBuilder();
        int number = 0;
        for (String row : rows()) {
            number++;
            List<String> fields = fields(row);
            if (place.equals("*") || Integer.parseInt(place) == number) {
                boolean quoted = fields.get(column).startsWith("\"");
                String value = rest.substring(equals + 1);
                fields.set(column, quoted ? "\"" + value + "\"" : value);
            }
            changed.append(String.join(",", fields)).append("\r\n");
        }
        text = changed.toString();
    }

    private String quoted() {
        return rows().stream()
                .map(row -> fields(row).stream()
                        .map(field -> field.startsWith("\"") ? field : "\"" + field + "\"")
                        .collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private String without(int number) {
        List<String> rows = new ArrayList<>(rows());
        rows.remove(number - 1);
        return String.join("", rows);
    }

    private String lastFields(int count) {
        return rows().stream()
                .map(row -> {
                    List<String> fields = fields(row);
                    return String.join(",", fields.subList(0, fields.size() - count)) + "\r\n";
                })
                .collect(Collectors.joining());
    }

    /** The rows with their line ends. */
    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        boolean inside = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            inside ^= text.charAt(i) == '"';
            if (!inside && text.charAt(i) == '\n') {
                rows.add(text.substring(from, i + 1));
                from = i + 1;
            }
        }
        return rows;
    }

    /** The fields of a row as they stand there, quotes included. */
    private static List<String> fields(String row) {
        List<String> fields = new ArrayList<>();
        String line = row.endsWith("\r\n") ? row.substring(0, row.length() - 2) : row;
        boolean inside = false;
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            inside ^= line.charAt(i) == '"';
            if (!inside && line.charAt(i) == ',') {
                fields.add(line.substring(from, i));
                from = i + 1;
            }
        }
        fields.add(line.substring(from));
        return fields;
    }
}
