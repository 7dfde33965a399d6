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
    List<Account> accounts = csv ? csv(text) : json(text);
    if (accounts.isEmpty()) {
      throw new IllegalArgumentException("must hold at least one account");
    }
    checkNames(accounts);
    return accounts;
  }

  /** Two accounts of one name would each log in, and may end each other's session. */
  private static void checkNames(List<Account> accounts) {
    Map<String, Integer> places = new HashMap<>();
    for (Account account : accounts) {
      int place = places.size() + 1;
      Integer before = places.putIfAbsent(account.username(), place);
      if (before != null) {
        throw new IllegalArgumentException(
            "must hold each username once, which accounts %s and %s have both"
                .formatted(before, place));
      }
    }
  }

  private static List<Account> csv(String text) {
    List<Account> accounts = new ArrayList<>();
    try (MappingIterator<String[]> rows = CSV.readerFor(String[].class).readValues(text)) {
      List<String> heading = Arrays.stream(rows.nextValue()).map(String::strip).toList();
      int username = column(heading, USERNAME);
      int password = column(heading, PASSWORD);
      while (rows.hasNextValue()) {
        String[] row = rows.nextValue();
        String place = "row %s below the heading".formatted(accounts.size() + 1);
        if (row.length != heading.size()) {
          throw new IllegalArgumentException(
              "must have %s columns in each row, as in its heading, and has %s in %s"
                  .formatted(heading.size(), row.length, place));
        }
        accounts.add(account(row[username], row[password], place));
      }
      return accounts;
    } catch (IOException e) {
      throw new IllegalArgumentException("must be CSV, and leaves a quote open");
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

  private static List<Account> json(String text) {
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
    List<Account> accounts = new ArrayList<>();
    for (JsonNode each : list) {
      String place = "element " + (accounts.size() + 1);
      accounts.add(account(text(each.path(USERNAME)), text(each.path(PASSWORD)), place));
    }
    return accounts;
  }

  private static String text(JsonNode value) {
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }

  private static Account account(String username, String password, String place) {
    if (username.isBlank() || password.isEmpty()) {
      throw new IllegalArgumentException(
          "must have a username and a password in each row, which %s has not".formatted(place));
    }
    return new Account(username, password);
  }
}
