package dev.gauntlet.journey;

import dev.gauntlet.bridge.ChainFeeders;
import dev.gauntlet.bridge.ChainFeeders.SeparatedValues;
import dev.gauntlet.config.InputFile;
import dev.gauntlet.journey.SeparatedRows.Row;
import io.gatling.javaapi.core.ChainBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A file of values for journeys. It is checked as a whole, before the load. */
public final class FeederFile {

  private static final int MOST_FAULTS = 5;

  private FeederFile() {}

  /**
   * Reads a CSV file in UTF-8 whose first line names the values.
   *
   * @param file a path relative to the project
   * @return one record for each other line
   * @throws IllegalArgumentException if the file does not exist, has no records, or has a row with
   *     another number of columns; the message names the file and the lines
   */
  public static List<Map<String, Object>> records(String file) {
    return records(new SeparatedValues(Path.of(file), ',', '"'));
  }

  /**
   * Checks the feeders of a chain.
   *
   * @throws IllegalArgumentException if one of them has no records, or has an invalid file
   */
  static void check(ChainBuilder chain) {
    for (ChainFeeders.Feeder feeder : ChainFeeders.in(chain)) {
      feeder.file().ifPresentOrElse(FeederFile::records, () -> checkRecords(feeder));
    }
  }

  private static void checkRecords(ChainFeeders.Feeder feeder) {
    int records;
    try {
      records = feeder.records().getAsInt();
    } catch (Exception e) {
      // Not only RuntimeException: Gatling's Scala code throws checked ones without declaring them.
      throw new IllegalArgumentException(
          "the feeder %s cannot be read: it must be a list of objects".formatted(feeder.name()));
    }
    if (records == 0) {
      throw new IllegalArgumentException("the feeder %s has no records".formatted(feeder.name()));
    }
  }

  private static List<Map<String, Object>> records(SeparatedValues file) {
    try {
      return records(
          SeparatedRows.of(InputFile.text(file.file()), file.separator(), file.quote()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the feeder file %s %s".formatted(file.file(), e.getMessage()));
    }
  }

  private static List<Map<String, Object>> records(List<Row> rows) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("is empty; its first line must name the values");
    }
    List<String> names = rows.get(0).values();
    checkHeading(names);
    if (rows.size() == 1) {
      throw new IllegalArgumentException("has only a heading, and no records");
    }
    List<String> faults = new ArrayList<>();
    List<Map<String, Object>> records = new ArrayList<>();
    for (Row row : rows.subList(1, rows.size())) {
      if (row.values().size() == names.size()) {
        records.add(named(names, row));
      } else {
        faults.add(
            "line %s has %s in place of %s columns"
                .formatted(row.line(), row.values().size(), names.size()));
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(text(faults));
    }
    return List.copyOf(records);
  }

  private static void checkHeading(List<String> names) {
    if (names.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("has a column without a name in its heading");
    } else if (new TreeSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("has two columns with the same name in its heading");
    }
  }

  private static Map<String, Object> named(List<String> names, Row row) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      named.put(names.get(i), row.values().get(i));
    }
    return named;
  }

  private static String text(List<String> faults) {
    int more = faults.size() - MOST_FAULTS;
    return faults.stream().limit(MOST_FAULTS).collect(Collectors.joining("; "))
        + (more > 0 ? "; and %s more".formatted(more) : "");
  }
}
