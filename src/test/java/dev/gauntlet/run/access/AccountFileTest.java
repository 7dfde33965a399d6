package dev.gauntlet.run.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.target.Account;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountFileTest {

  private static final List<Account> TWO =
      List.of(new Account("load-1", "p\u00e4ss,1"), new Account("load-2", " 007 "));

  @TempDir Path folder;

  private List<Account> read(String name, String content, Charset charset) {
    try {
      return AccountFile.read(Files.write(folder.resolve(name), content.getBytes(charset)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<Account> read(String name, String content) {
    return read(name, content, UTF_8);
  }

  @Test
  void csvColumnsAreIdentifiedByTheHeader() {
    String rows = "\"p\u00e4ss,1\",eu,load-1\n\" 007 \",us,load-2\n";
    assertThat(read("a.csv", "password,region,username\n" + rows)).isEqualTo(TWO);
    assertThat(read("a.csv", "\uFEFFpassword, region, username\n" + rows)).isEqualTo(TWO);
    assertThat(read("A.CSV", ("password,region,username\n\n" + rows + "\n").replace("\n", "\r\n")))
        .isEqualTo(TWO);
  }

  @Test
  void jsonFileHoldsAListOfObjects() {
    String json =
        """
        [ { "username": "load-1", "password": "p\u00e4ss,1" },
          { "username": "load-2", "password": " 007 ", "region": ["us"] } ]
        """;
    assertThat(read("a.json", json)).isEqualTo(TWO);
    assertThat(read("a.json", "\uFEFF" + json)).isEqualTo(TWO);
    assertThat(read("a.json", "[{\"username\": 1, \"password\": 2}]"))
        .containsExactly(new Account("1", "2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a.csv  | ``                                    | must hold at least one account, and is empty
          a.csv  | username,password                     | must hold at least one account, and has only a heading
          a.csv  | ~ ~                                   | must hold at least one account, and is empty
          a.csv  | Username, PASSWORD~a,hunter2          | must have a heading with the columns username and password, once each, with a comma between them; write both in lower case
          a.csv  | username;password~a;hunter2           | must have a heading with the columns username and password, once each, with a comma between them
          a.csv  | a,hunter2                             | must have a heading with the columns username and password, once each, with a comma between them
          a.csv  | username,password,password~a,b,hunter2| must have a heading with the columns username and password, once each, with a comma between them
          a.csv  | username,password~a,b~~hunter2~c,d    | must hold accounts, each with a username of its own and a password: line 4 has 1 in place of 2 columns
          a.csv  | username,password~a,b,hunter2         | must hold accounts, each with a username of its own and a password: line 2 has 3 in place of 2 columns
          a.csv  | username,password~a,b~,hunter2        | must hold accounts, each with a username of its own and a password: line 3 has no username
          a.csv  | username,password~a,"hunter2          | must hold accounts, each with a username of its own and a password: a quote is not closed or stands within a value
          a.csv  | username,password~a,hunter2~b,b~a,c   | must hold accounts, each with a username of its own and a password: line 2 and line 4 have the same username
          a.csv  | username,password~a,hunter2~a,hunter2 | must hold accounts, each with a username of its own and a password: line 2 and line 3 have the same username
          a.json | ``                                    | must hold at least one account, and is empty
          a.json | []                                    | must hold at least one account
          a.json | {"username": "a"}                     | must be a list: [{ "username": "...", "password": "..." }]
          a.json | [~{"username": "a"~"hunter2"}]        | must be valid JSON without duplicate fields; the error is at line 3
          a.json | [{"username":"a","username":"b"}]     | must be valid JSON without duplicate fields; the error is at line 1
          a.json | [] []                                 | must be valid JSON without duplicate fields; the error is at line 1
          a.json | [{"username":"a","password":null}]    | must hold accounts, each with a username of its own and a password: entry 1 (line 1) has no password
          a.csv  | username,password~"a~b",c~d,         | must hold accounts, each with a username of its own and a password: line 4 has no password
          a.json | [~{"username":"a","password":"b"},~~{"username":"c"}] | must hold accounts, each with a username of its own and a password: entry 2 (line 4) has no password
          a.json | [{"username":"a","password":"b"},{"username":"a","password":"b"}] | must hold accounts, each with a username of its own and a password: entry 1 (line 1) and entry 2 (line 1) have the same username
          a.json | [1]                                   | must hold accounts, each with a username of its own and a password: entry 1 (line 1) is not an object { ... }
          a.csv  | username,password~a,b~"hunter2"c,d    | must hold accounts, each with a username of its own and a password: a quote is not closed or stands within a value
          a.csv  | username, password~a,hunter2~b, c     | must hold accounts, each with a username of its own and a password: line 3 has a blank beside its password: remove it, or quote the password
          a.csv  | username,password~a, hunter2          | must hold accounts, each with a username of its own and a password: line 2 has a blank beside its password: remove it, or quote the password
          a.csv  | username,password~a,hunter2 ~         | must hold accounts, each with a username of its own and a password: line 2 has a blank beside its password: remove it, or quote the password
          a.csv  | password,username~ hunter2,a          | must hold accounts, each with a username of its own and a password: line 2 begins with a blank: remove it, or quote the value
          a.csv  | username,password~ a,hunter2          | must hold accounts, each with a username of its own and a password: line 2 begins with a blank: remove it, or quote the value
          a.csv  | username,password~# a,b~c,d           | must hold accounts, each with a username of its own and a password: line 2 begins with #, and a .csv file has no comments: remove it, or quote the value
          a.csv  | # old~username,password~a,hunter2     | must have a heading as its first line, and not a comment
          a.csv  | username,password~a ,hunter2          | must hold accounts, each with a username of its own and a password: line 2 has a username with blanks around it
          a.json | [{"username":"a","password":["b"]}]   | must hold accounts, each with a username of its own and a password: entry 1 (line 1) has no text as its password
          a.json | [{"username":true,"password":1.10}]   | must hold accounts, each with a username of its own and a password: entry 1 (line 1) has no text as its username and password
          a.json | [{"username":"a","password":""}]      | must hold accounts, each with a username of its own and a password: entry 1 (line 1) has no password
          a.xlsx | PK                                    | must end with .csv or .json
          """)
  void aFaultIsNamedWithItsPlaceAndWithoutContent(String name, String content, String message) {
    assertThatThrownBy(() -> read(name, content.replace('~', '\n')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void quotedValuesKeepBlanksAndNumberSigns() {
    assertThat(read("a.csv", "username,password\n\"#1\",\" p \"\n"))
        .containsExactly(new Account("#1", " p "));
    assertThat(read("a.csv", "username,password\na,#b\n"))
        .containsExactly(new Account("a", "#b"));
  }

  @Test
  void invalidRowsAreReportedTogetherUpToALimit() {
    assertThatThrownBy(() -> read("a.csv", "username,password\na,b\na,c\nd\n,e\n\"f,g\n"))
        .hasMessage(
            "must hold accounts, each with a username of its own and a password: line 2 and line 3"
                + " have the same username; line 4 has 1 in place of 2 columns; line 5 has no"
                + " username; a quote is not closed or stands within a value");
    assertThatThrownBy(() -> read("a.csv", "username,password" + "\na".repeat(7)))
        .hasMessageEndingWith("line 6 has 1 in place of 2 columns; and 2 more");
  }

  @Test
  void problemsOfEntriesOnOneLineAreEachReportedOnce() {
    assertThatThrownBy(
            () -> read("a.json", "[{\"username\":\"a\"},{\"password\":\"hunter2\"},{}]"))
        .hasMessageEndingWith(
            ": entry 1 (line 1) has no password; entry 2 (line 1) has no username; entry 3 (line 1)"
                + " has neither username nor password");
  }

  @Test
  void wrongEncodingAndFolderAreReported() throws IOException {
    assertThatThrownBy(() -> read("a.csv", "username,password\na,p\u00e4ss", ISO_8859_1))
        .hasMessage("must be text saved as UTF-8, which line 2 is not");
    assertThatThrownBy(() -> read("a.json", "[]", UTF_16))
        .hasMessage("must be saved as UTF-8 and not as UTF-16");
    Path inPlaceOfAFile = Files.createDirectory(folder.resolve("folder.csv"));
    assertThatThrownBy(() -> AccountFile.read(inPlaceOfAFile))
        .hasMessage("must be a file and not a folder");
    assertThatThrownBy(() -> AccountFile.read(folder.resolve("none.csv")))
        .hasMessage("must be a file that exists");
  }
}
