package org.anhu.settlement.statement;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A PDF on A4 with titles, facts and tables. Its one font comes along (Noto Sans SC, the characters of GB 2312) and goes
 * into the file, so that it looks the same on a machine that has no Chinese font. A character the font lacks is printed
 * as 〓, never left out: a name that is short of one would be somebody else's.
 */
final class Paper {

    private static final String FONT = "/fonts/NotoSansSC-GB2312.ttf";
    private static final char MISSING = '〓';
    private static final float MARGIN = 40;
    private static final float TITLE = 16;
    private static final float TEXT = 9;
    private static final float CELL = 8;
    private static final float PADDING = 4;
    private static final Color SHADE = new Color(0xee, 0xee, 0xee);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document;
    private final BaseFont font;

    private Paper(Rectangle size) {
        document = new Document(size, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, bytes);
        font = font();
        document.open();
    }

    static Paper upright() {
        return new Paper(PageSize.A4);
    }

    static Paper wide() {
        return new Paper(PageSize.A4.rotate());
    }

    Paper title(String text) {
        Paragraph title = new Paragraph(printable(text), new Font(font, TITLE));
        title.setAlignment(Element.ALIGN_CENTER);
        title.setSpacingAfter(10);
        document.add(title);
        return this;
    }

    Paper text(String text) {
        Paragraph paragraph = new Paragraph(printable(text), new Font(font, TEXT));
        paragraph.setSpacingBefore(6);
        document.add(paragraph);
        return this;
    }

    /** Name and value beside each other, two pairs a row. */
    Paper facts(Map<String, String> facts) {
        PdfPTable table = new PdfPTable(new float[] {2, 5, 2, 5});
        table.setWidthPercentage(100);
        facts.forEach((name, value) -> {
            table.addCell(cell(name, true, false));
            table.addCell(cell(value, false, false));
        });
        table.completeRow();
        table.setSpacingAfter(8);
        document.add(table);
        return this;
    }

    /**
     * @param widths of the columns, relative; below 0 for a column of numbers, which stand to the right
     * @param rows as long as the headings
     */
    Paper table(float[] widths, List<String> headings, List<List<String>> rows) {
        float[] wide = widths.clone();
        for (int i = 0; i < wide.length; i++) {
            wide[i] = Math.abs(wide[i]);
        }
        PdfPTable table = new PdfPTable(wide);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.setSpacingBefore(4);
        headings.forEach(heading -> table.addCell(cell(heading, true, false)));
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                table.addCell(cell(row.get(i), false, widths[i] < 0));
            }
        }
        document.add(table);
        return this;
    }

    byte[] bytes() {
        document.close();
        return bytes.toByteArray();
    }

    private PdfPCell cell(String text, boolean heading, boolean number) {
        PdfPCell cell = new PdfPCell(new Phrase(printable(text), new Font(font, CELL)));
        cell.setPadding(PADDING);
        cell.setHorizontalAlignment(number ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        if (heading) {
            cell.setBackgroundColor(SHADE);
        }
        return cell;
    }

    private String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .forEach(letter -> printable.append(
                        letter == '\n' || (Character.charCount(letter) == 1 && font.charExists(letter))
                                ? Character.toString(letter)
                                : Character.toString(MISSING)));
        return printable.toString();
    }

    // Made anew for each paper: a font that is being written is not for two threads.
    private static BaseFont font() {
        try (InputStream in = Objects.requireNonNull(Paper.class.getResourceAsStream(FONT), FONT)) {
            return BaseFont.createFont("NotoSansSC.ttf", BaseFont.IDENTITY_H, true, false, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("the font comes along with the program", e);
        }
    }
}
