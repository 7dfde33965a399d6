package dev.gauntlet.run.plan;

import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.jsonFile;

import dev.gauntlet.target.Account;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Accounts of the user's own, in a file with the columns username and password. */
final class AccountFile {

  private static final String USERNAME = "username";
  private static final String PASSWORD = "password";

  private AccountFile() {}

  /**
   * Reads a .csv file with a heading, or a .json file with a list of objects.
   *
   * @throws IllegalArgumentException whose message says what is wrong, without any content
   */
  static List<Account> read(Path file) {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "must be a file that can be read, was %s".formatted(file.toAbsolutePath()));
    }
    List<Map<String, Object>> records = records(file.toString());
    if (records.isEmpty()) {
      throw new IllegalArgumentException("must hold at least one account");
    }
    return records.stream().map(AccountFile::account).toList();
  }

  private static List<Map<String, Object>> records(String file) {
    if (file.endsWith(".csv")) {
      return csv(file).readRecords();
    }
    if (file.endsWith(".json")) {
      return jsonFile(file).readRecords();
    }
    throw new IllegalArgumentException("must end with .csv or .json");
  }

  private static Account account(Map<String, Object> fields) {
    Object username = fields.get(USERNAME);
    Object password = fields.get(PASSWORD);
    if (username == null || password == null) {
      throw new IllegalArgumentException("must have the columns username and password");
    }
    return new Account(username.toString(), password.toString());
  }
}
