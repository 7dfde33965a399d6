package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.jsonFile;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.ssv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.bridge.GatlingDsl;
import io.gatling.javaapi.core.ChainBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeederFileTest {

  @TempDir Path folder;

  @BeforeAll
  static void configureGatling() {
    GatlingDsl.configure();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text.replace('~', '\n')).toString();
  }

  @Test
  void recordsHaveTheNamesOfTheHeading() throws IOException {
    String file = file("a.csv", "\uFEFFa,b\r\n\"1, \"\"x\"\"~y\", 2\r\n~3,\r\n");
    assertThat(FeederFile.records(file))
        .containsExactly(Map.of("a", "1, \"x\"\ny", "b", " 2"), Map.of("a", "3", "b", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``              | is empty; its first line must name the values
          ~~              | is empty; its first line must name the values
          a,b~            | has only a heading, and no records
          a,~1,2          | has a column without a name in its heading
          a,a~1,2         | has two columns with the same name in its heading
          a,b~1,2~3~4,5,6 | line 3 has 1 in place of 2 columns; line 4 has 3 in place of 2 columns
          a,b~"1~2",3~4   | line 4 has 1 in place of 2 columns
          a,b~1,"2~3,4    | line 2 has a quote that is not closed
          """)
  void faultIsReportedWithFileAndLine(String text, String fault) throws IOException {
    String file = file("a.csv", text);
    String message = "the feeder file %s %s".formatted(file, fault);
    assertThatThrownBy(() -> FeederFile.records(file)).hasMessage(message);
    ChainBuilder chain = repeat(2).on(exec(feed(csv(file).circular())));
    assertThatThrownBy(() -> FeederFile.check(chain)).hasMessage(message);
  }

  @Test
  void missingFileAndOtherEncodingAreReported() throws IOException {
    assertThatThrownBy(() -> FeederFile.records("none.csv"))
        .hasMessage("the feeder file none.csv must be a file that exists");
    Path file = folder.resolve("a.csv");
    Files.write(file, "a\n\u00e4\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> FeederFile.records(file.toString()))
        .hasMessageEndingWith("must be text saved as UTF-8, which line 2 is not");
  }

  @Test
  void feederWithoutRecordsIsReported() throws IOException {
    ChainBuilder none = feed(jsonFile(file("none.json", "[]")).circular());
    assertThatThrownBy(() -> FeederFile.check(none)).hasMessageEndingWith("has no records");
    ChainBuilder broken = feed(jsonFile(file("a.json", "[{\"a\":1},")).circular());
    assertThatThrownBy(() -> FeederFile.check(broken))
        .hasMessageContaining("a.json")
        .hasMessageEndingWith("cannot be read: it must be a list of objects");
  }

  @Test
  void soundFeedersAreAccepted() throws IOException {
    ChainBuilder chain =
        exec(
            feed(ssv(file("a.ssv", "a;b~1,2;3")).random()),
            feed(jsonFile(file("a.json", "[{\"a\":1}]")).circular()),
            feed(List.of(Map.<String, Object>of("a", 1)).iterator()));
    assertThatCode(() -> FeederFile.check(chain)).doesNotThrowAnyException();
  }
}
