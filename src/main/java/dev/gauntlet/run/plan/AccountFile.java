package dev.gauntlet.run.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.gauntlet.config.InputFile;
import dev.gauntlet.target.Account;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Accounts of the user's own, in a file with the columns username and password. Every fault is an
 * {@link IllegalArgumentException} with the end of a sentence about the file, without its content.
 */
final class AccountFile {

  private static final String USERNAME = "username";
  private static final String PASSWORD = "password";

  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final int MOST_FAULTS = 5;

  private final List<Account> accounts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private int number;

  private AccountFile() {}

  /** Reads a .csv file with a heading, or a .json file with a list of objects. */
  static List<Account> read(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    boolean csv = name.endsWith(".csv");
    if (!csv && !name.endsWith(".json")) {
      throw new IllegalArgumentException("must end with .csv or .json");
    }
    String text = InputFile.text(file);
    if (text.isBlank()) {
      throw new IllegalArgumentException("must hold at least one account, and is empty");
    }
    AccountFile read = new AccountFile();
    if (csv) {
      read.csv(text);
    } else {
      read.json(text);
    }
    return read.accounts();
  }

  private List<Account> accounts() {
    if (accounts.isEmpty() && faults.isEmpty()) {
      throw new IllegalArgumentException("must hold at least one account");
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          faults.stream().limit(MOST_FAULTS).collect(Collectors.joining("; "))
              + (faults.size() > MOST_FAULTS
                  ? "; and %s more".formatted(faults.size() - MOST_FAULTS)
                  : ""));
    }
    return accounts;
  }

  private void csv(String text) {
    try (MappingIterator<String[]> rows = CSV.readerFor(String[].class).readValues(text)) {
      List<String> heading = Arrays.stream(rows.nextValue()).map(String::strip).toList();
      int username = column(heading, USERNAME);
      int password = column(heading, PASSWORD);
      while (rows.hasNextValue()) {
        String[] row = rows.nextValue();
        number++;
        if (row.length == heading.size()) {
          add(row[username], row[password], "row %s below the heading".formatted(number));
        } else {
          faults.add(
              "must have %s columns in each row, as in its heading, and has %s in row %s below the"
                  .formatted(heading.size(), row.length, number)
                  + " heading");
        }
      }
    } catch (IOException e) {
      faults.add("must be CSV, and leaves a quote open");
    }
  }

  private static int column(List<String> heading, String name) {
    if (Collections.frequency(heading, name) != 1) {
      throw new IllegalArgumentException(
          "must have a heading with the columns username and password, once each, with a comma"
              + " between them");
    }
    return heading.indexOf(name);
  }

  private void json(String text) {
    JsonNode list;
    try {
      list = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "must be JSON, which it is no longer at line " + e.getLocation().getLineNr());
    }
    if (!list.isArray()) {
      throw new IllegalArgumentException(
          "must be a list: [{ \"username\": \"...\", \"password\": \"...\" }]");
    }
    for (JsonNode each : list) {
      number++;
      add(text(each.path(USERNAME)), text(each.path(PASSWORD)), "element " + number);
    }
  }

  private static String text(JsonNode value) {
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }

  /** Two accounts of one name would each log in, and may end each other's session. */
  private void add(String username, String password, String place) {
    if (username.isBlank() || password.isEmpty()) {
      faults.add(
          "must have a username and a password in each row, which %s has not".formatted(place));
      return;
    }
    Integer before = numbers.putIfAbsent(username, number);
    if (before != null) {
      faults.add(
          "must hold each username once, which accounts %s and %s have both"
              .formatted(before, number));
    }
    accounts.add(new Account(username, password));
  }
}
