package dev.gauntlet.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text table whose columns are as wide as their widest cell. Names are aligned left, numbers
 * right.
 */
public final class TextTable {

  private static final String GAP = "  ";

  private final int names;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param names the number of leading columns that contain names
   */
  public TextTable(int names, String... headings) {
    this.names = names;
    rows.add(List.of(headings));
  }

  /** Adds a row with a cell for each heading. */
  public TextTable row(String... cells) {
    rows.add(Arrays.stream(cells).map(PrintableText::line).toList());
    return this;
  }

  /** Adds a line across all columns. */
  public TextTable rule() {
    rows.add(List.of());
    return this;
  }

  /** Returns the lines of the table without trailing spaces. */
  public List<String> lines() {
    int[] widths = widths();
    return rows.stream().map(row -> row.isEmpty() ? ruleOf(widths) : line(row, widths)).toList();
  }

  private int[] widths() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }

  private static String ruleOf(int[] widths) {
    int length = -GAP.length();
    for (int width : widths) {
      length += width + GAP.length();
    }
    return "-".repeat(length);
  }

  private String line(List<String> row, int[] widths) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String blanks = " ".repeat(widths[i] - row.get(i).length());
      cells.add(i < names ? row.get(i) + blanks : blanks + row.get(i));
    }
    return String.join(GAP, cells).stripTrailing();
  }
}
