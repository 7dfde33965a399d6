package dev.gauntlet.report.files;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A table as comma-separated values, with its column names as the first line. */
final class CsvTable {

  /** The text that Locust writes if it has no figure. */
  static final String NOT_AVAILABLE = "N/A";

  private static final CsvMapper MAPPER =
      CsvMapper.builder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
          .build();

  /** A writer of the rows of a table. */
  @FunctionalInterface
  interface Rows {
    void writeTo(SequenceWriter rows) throws IOException;
  }

  private CsvTable() {}

  static void write(Writer out, List<String> columns, Rows rows) throws IOException {
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator('\n');
    columns.forEach(schema::addColumn);
    try (SequenceWriter writer =
        MAPPER.writerFor(List.class).with(schema.build()).writeValues(out)) {
      rows.writeTo(writer);
    }
  }
}
