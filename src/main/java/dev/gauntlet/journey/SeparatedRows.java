package dev.gauntlet.journey;

import java.util.ArrayList;
import java.util.List;

/** A parser of rows of separated values (RFC 4180), which remembers the line of each row. */
final class SeparatedRows {

  /**
   * A row.
   *
   * @param line the line in which it begins, from 1
   */
  record Row(int line, List<String> values) {}

  private final String text;
  private final char separator;
  private final char quote;
  private final List<Row> rows = new ArrayList<>();
  private List<String> values = new ArrayList<>();
  private int at;
  private int line = 1;

  private SeparatedRows(String text, char separator, char quote) {
    this.text = text.replace("\r\n", "\n");
    this.separator = separator;
    this.quote = quote;
  }

  /**
   * Returns all rows that are not empty.
   *
   * @throws IllegalArgumentException if a quote is not closed
   */
  static List<Row> of(String text, char separator, char quote) {
    SeparatedRows parser = new SeparatedRows(text, separator, quote);
    while (parser.at < parser.text.length()) {
      parser.row();
    }
    return parser.rows;
  }

  private void row() {
    int began = line;
    values = new ArrayList<>();
    do {
      values.add(value());
    } while (at < text.length() && text.charAt(at++) == separator);
    line++;
    if (values.size() > 1 || !values.get(0).isBlank()) {
      rows.add(new Row(began, values));
    }
  }

  private String value() {
    StringBuilder value = new StringBuilder();
    boolean quoted = at < text.length() && text.charAt(at) == quote;
    return quoted ? quoted(value) : plain(value);
  }

  private String plain(StringBuilder value) {
    while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
      value.append(text.charAt(at++));
    }
    return value.toString();
  }

  private String quoted(StringBuilder value) {
    int began = line;
    for (at++; at < text.length(); at++) {
      char next = text.charAt(at);
      boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == quote;
      if (next == quote && !doubled) {
        at++;
        return plain(value);
      }
      at += next == quote ? 1 : 0;
      line += next == '\n' ? 1 : 0;
      value.append(next);
    }
    throw new IllegalArgumentException("line %s has a quote that is not closed".formatted(began));
  }
}
