package careplan.print;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.FSFontMetrics;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.w3c.dom.Element;

/**
 * Cells that are drawn at once, in the place of an {@code object} in a form: the days of a service, empty rows,
 * the boxes of a number. As cells of a table each would be laid out, and each of its four rulings drawn as a shape of its
 * own, which made up most of the time and of the size of 利用票.
 *
 * <p>Attributes: {@code columns} and {@code rows}, {@code widths} (of the columns, as parts of the whole, separated by |; equal
 * where there are none), {@code texts} (row by row, separated by |, may end early), {@code shades}
 * (a colour for each column, separated by |, "" for none), {@code size} (of the letters, in points), {@code right}
 * (the first column whose texts stand on the right; those before it, and all where there is none, in the middle), {@code family} (fonts, separated by commas), {@code frame} (whether the outer border is drawn too;
 * a cell around it has one of its own mostly).
 */
final class RuledCells implements FSObjectDrawer {

    /** As the {@code type} of an {@code object}. */
    static final String TYPE = "careplan/cells";

    private static final double RULING_POINTS = 0.5;
    private static final double POINTS_A_PIXEL = 0.75;
    /** Between a number and the ruling on its right. */
    private static final double PADDING_POINTS = 2.2;

    @Override
    public Map<Shape, String> drawObject(
            Element cells,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        double dotsPerPoint = dotsPerPixel / POINTS_A_PIXEL;
        int rows = Integer.parseInt(cells.getAttribute("rows"));
        Grid grid = new Grid(edges(cells, x, width), y, height / rows, rows);
        shades(cells, grid, device, RULING_POINTS * dotsPerPoint / 2);
        device.setColor(FSRGBColor.BLACK);
        device.setStroke(new BasicStroke((float) (RULING_POINTS * dotsPerPoint)));
        device.draw(grid.rulings(cells.hasAttribute("frame")));
        texts(cells, grid, device, context, dotsPerPoint);
        return null;
    }

    /** Left edges of the columns, and the right edge of the last. */
    private static double[] edges(Element cells, double x, double width) {
        int columns = Integer.parseInt(cells.getAttribute("columns"));
        double[] widths = cells.getAttribute("widths").isEmpty()
                ? DoubleStream.generate(() -> 1).limit(columns).toArray()
                : Arrays.stream(cells.getAttribute("widths").split("\\|"))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        double part = width / Arrays.stream(widths).sum();
        double[] edges = new double[columns + 1];
        edges[0] = x;
        for (int column = 0; column < columns; column++) {
            edges[column + 1] = edges[column] + widths[column] * part;
        }
        return edges;
    }

    private static void shades(Element cells, Grid grid, OutputDevice device, double gap) {
        String[] shades = cells.getAttribute("shades").split("\\|", -1);
        for (int column = 0; column < Math.min(shades.length, grid.columns()); column++) {
            if (!shades[column].isEmpty()) {
                device.setColor(colour(shades[column]));
                device.fill(grid.column(column, gap));
            }
        }
    }

    private static FSRGBColor colour(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new FSRGBColor(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    private static void texts(
            Element cells, Grid grid, OutputDevice device, RenderingContext context, double dotsPerPoint) {
        String[] texts = cells.getAttribute("texts").split("\\|", -1);
        if (Arrays.stream(texts).allMatch(String::isEmpty)) {
            return;
        }
        FSFont font = context.getFont(font(cells, dotsPerPoint));
        FSFontMetrics metrics = context.getFSFontMetrics(font);
        double baseline = (grid.height() + metrics.getAscent() - metrics.getDescent()) / 2;
        int right =
                cells.getAttribute("right").isEmpty() ? grid.columns() : Integer.parseInt(cells.getAttribute("right"));
        device.setFont(font);
        device.setColor(FSRGBColor.BLACK);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                int column = i % grid.columns();
                double left = grid.edges()[column];
                double room = grid.edges()[column + 1]
                        - left
                        - context.getTextRenderer().getWidth(context.getFontContext(), font, texts[i]);
                context.getTextRenderer()
                        .drawString(
                                device,
                                texts[i],
                                (float) (left + (column >= right ? room - PADDING_POINTS * dotsPerPoint : room / 2)),
                                (float) (grid.y() + i / grid.columns() * grid.height() + baseline));
            }
        }
    }

    private static FontSpecification font(Element cells, double dotsPerPoint) {
        FontSpecification font = new FontSpecification();
        font.size = (float) (Double.parseDouble(cells.getAttribute("size")) * dotsPerPoint);
        font.families = Arrays.stream(cells.getAttribute("family").split(","))
                .map(String::strip)
                .toArray(String[]::new);
        font.fontWeight = IdentValue.NORMAL;
        font.fontStyle = IdentValue.NORMAL;
        font.variant = IdentValue.NORMAL;
        return font;
    }

    /**
     * Places of the cells.
     *
     * @param edges of the columns, one more than there are columns
     * @param height of a row
     */
    private record Grid(double[] edges, double y, double height, int rows) {

        int columns() {
            return edges.length - 1;
        }

        /** What a column covers, but for the rulings above and below it. */
        Shape column(int column, double gap) {
            return new Rectangle2D.Double(
                    edges[column], y + gap, edges[column + 1] - edges[column], rows * height - 2 * gap);
        }

        Path2D rulings(boolean frame) {
            Path2D path = new Path2D.Double();
            int outer = frame ? 0 : 1;
            for (int column = outer; column <= columns() - outer; column++) {
                path.moveTo(edges[column], y);
                path.lineTo(edges[column], y + rows * height);
            }
            for (int row = outer; row <= rows - outer; row++) {
                path.moveTo(edges[0], y + row * height);
                path.lineTo(edges[columns()], y + row * height);
            }
            return path;
        }
    }
}
