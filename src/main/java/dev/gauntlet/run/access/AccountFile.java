package dev.gauntlet.run.access;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.gauntlet.config.InputFile;
import dev.gauntlet.target.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reader of a file of accounts with the fields username and password. It reports errors as an
 * {@link IllegalArgumentException} whose message completes a sentence about the file and never
 * contains a password.
 */
final class AccountFile {

  private static final String USERNAME = "username";
  private static final String PASSWORD = "password";

  private static final CsvMapper CSV = csv(false);

  /** Removes the blanks around values, except from values in quotes. */
  private static final CsvMapper TRIMMED = csv(true);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String COMMENT = "#";
  private static final String QUOTE = "\"";
  private static final String EACH =
      "must hold accounts, each with a username of its own and a password: ";
  private static final int MOST_FAULTS = 5;

  private final List<Account> accounts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();

  private AccountFile() {}

  private static CsvMapper csv(boolean trimmed) {
    return CsvMapper.builder()
        .enable(CsvParser.Feature.WRAP_AS_ARRAY)
        .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
        .configure(CsvParser.Feature.TRIM_SPACES, trimmed)
        .build();
  }

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
    return read.accounts(csv ? ", and has only a heading" : "");
  }

  private List<Account> accounts(String without) {
    if (accounts.isEmpty() && faults.isEmpty()) {
      throw new IllegalArgumentException("must hold at least one account" + without);
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          EACH
              + faults.stream().limit(MOST_FAULTS).collect(Collectors.joining("; "))
              + (faults.size() > MOST_FAULTS
                  ? "; and %s more".formatted(faults.size() - MOST_FAULTS)
                  : ""));
    }
    return accounts;
  }

  private void csv(String text) {
    List<String> lines = text.lines().toList();
    ObjectReader reader = CSV.readerFor(String[].class);
    try (MappingIterator<String[]> rows = reader.readValues(text);
        MappingIterator<String[]> trimmed = TRIMMED.readerFor(String[].class).readValues(text)) {
      List<String> heading = Arrays.stream(rows.nextValue()).map(String::strip).toList();
      trimmed.nextValue();
      int username = column(heading, USERNAME);
      int password = column(heading, PASSWORD);
      while (rows.hasNextValue()) {
        String[] row = rows.nextValue();
        String[] unquoted = trimmed.nextValue();
        int line = rows.getParser().currentTokenLocation().getLineNr();
        String place = "line " + line;
        String beginning = beginning(row, lines.get(line - 1));
        if (beginning.equals(COMMENT)) {
          faults.add(
              place
                  + " begins with #, and a .csv file has no comments: remove it, or quote the"
                  + " value");
        } else if (beginning.isBlank()) {
          faults.add(place + " begins with a blank: remove it, or quote the value");
        } else if (row.length != heading.size()) {
          faults.add(
              "%s has %s in place of %s columns".formatted(place, row.length, heading.size()));
        } else if (!row[password].equals(unquoted[password])) {
          faults.add(place + " has a blank beside its password: remove it, or quote the password");
        } else {
          add(row[username], row[password], place);
        }
      }
    } catch (IOException e) {
      faults.add("a quote is not closed or stands within a value");
    }
  }

  /** Returns the first character of a row; a row of several lines ends with a part of a value. */
  private static String beginning(String[] row, String lastLine) {
    boolean oneLine = Arrays.stream(row).noneMatch(value -> value.contains("\n"));
    return oneLine ? lastLine.substring(0, 1) : QUOTE;
  }

  private static int column(List<String> heading, String name) {
    if (heading.get(0).startsWith(COMMENT)) {
      throw new IllegalArgumentException(
          "must have a heading as its first line, and not a comment");
    }
    if (Collections.frequency(heading, name) != 1) {
      boolean otherCase = heading.stream().anyMatch(each -> isInOtherCase(each, name));
      throw new IllegalArgumentException(
          "must have a heading with the columns username and password, once each, with a comma"
              + " between them"
              + (otherCase ? "; write both in lower case" : ""));
    }
    return heading.indexOf(name);
  }

  private static boolean isInOtherCase(String column, String name) {
    return column.equalsIgnoreCase(name) && !column.equals(name);
  }

  private void json(String text) {
    try (JsonParser parser = new JsonMapper().createParser(text)) {
      JSON.readTree(text);
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new IllegalArgumentException(
            "must be a list: [{ \"username\": \"...\", \"password\": \"...\" }]");
      }
      for (int entry = 1; parser.nextToken() != JsonToken.END_ARRAY; entry++) {
        String place =
            "entry %s (line %s)".formatted(entry, parser.currentTokenLocation().getLineNr());
        add(parser.readValueAsTree(), place);
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "must be valid JSON without duplicate fields; the error is at line "
              + e.getLocation().getLineNr());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(JsonNode entry, String place) {
    List<String> unreadable =
        Stream.of(USERNAME, PASSWORD).filter(field -> !isText(entry.path(field))).toList();
    if (!entry.isObject()) {
      faults.add(place + " is not an object { ... }");
    } else if (!unreadable.isEmpty()) {
      faults.add(place + " has no text as its " + String.join(" and ", unreadable));
    } else {
      add(text(entry.path(USERNAME)), text(entry.path(PASSWORD)), place);
    }
  }

  /**
   * Returns whether a value can be read as text. A missing or null value passes and is reported
   * later.
   */
  private static boolean isText(JsonNode value) {
    return value.isTextual() || value.isIntegralNumber() || value.isNull() || value.isMissingNode();
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.asText();
  }

  /**
   * Adds an account. A duplicate username is an error, since each log-in may end the other's
   * session.
   */
  private void add(String username, String password, String place) {
    if (username.isBlank()) {
      faults.add(
          place + (password.isEmpty() ? " has neither username nor password" : " has no username"));
    } else if (password.isEmpty()) {
      faults.add(place + " has no password");
    } else if (!username.equals(username.strip())) {
      faults.add(place + " has a username with blanks around it");
    } else {
      String before = places.putIfAbsent(username, place);
      if (before != null) {
        faults.add("%s and %s have the same username".formatted(before, place));
      }
      accounts.add(new Account(username, password));
    }
  }
}
