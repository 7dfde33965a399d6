package dev.gauntlet.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.result.RunFolder;
import dev.gauntlet.result.SuiteResult;
import dev.gauntlet.result.SuiteResult.Answers;
import dev.gauntlet.result.SuiteResult.Member;
import dev.gauntlet.result.VerdictStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteOutputsTest {

  private static final Member PASSED =
      new Member(
          "Smoke", "passed", 0, 31.4, "Smoke/1", new Answers(1234, 0, 8.25), List.of("All hold."));
  private static final Member FAILED =
      new Member(
          "Spike",
          "failed",
          2,
          64,
          "Spike/1",
          new Answers(10, 3, null),
          List.of("Too <b>slow</b>."));
  private static final Member LEFT =
      Member.without("Soak", SuiteResult.NOT_RUN, 1, 0, "the suite was stopped by a signal");

  @TempDir Path temp;
  private RunFolder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = new RunFolder(Files.createDirectory(temp.resolve("20261121-120000Z-suite-own")));
  }

  private static SuiteResult suite(Member... members) {
    return SuiteResult.of("own", Instant.EPOCH, 95.4, List.of(members));
  }

  @Test
  void everySimulationIsInEveryFile() throws IOException {
    SuiteOutputs.write(folder, suite(PASSED, FAILED, LEFT));
    assertThat(Files.readString(folder.path().resolve("suite.json")))
        .contains("\"status\" : \"failed\"", "\"simulation\" : \"Soak\"");
    assertThat(Files.readString(folder.junit()))
        .contains("tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\"")
        .contains("<testcase name=\"Smoke\" classname=\"gauntlet.suite.own\"")
        .contains("<failure message=\"Too &lt;b&gt;slow&lt;/b&gt;.\" type=\"failed\">");
    assertThat(Files.readString(folder.summary()))
        .startsWith("## own: FAILED\n")
        .contains("passed   Smoke", "FAILED   Spike", "NOT RUN  Soak");
    assertThat(Files.readString(folder.report()))
        .contains("<a href=\"Smoke/1/report.html\">Smoke</a>", "Too &lt;b&gt;slow")
        .contains("FAILED: 1 of 3")
        .doesNotContain("<b>slow");
  }

  @Test
  void unstartedSuiteHasItsReasonsInEveryFile() throws IOException {
    SuiteOutputs.write(
        folder, SuiteResult.error("own", Instant.EPOCH, List.of("Smoke: wrong"), List.of(LEFT)));
    assertThat(Files.readString(folder.junit())).contains("errors=\"1\"", "Smoke: wrong");
    assertThat(Files.readString(folder.summary())).contains("## own: ERROR", "Smoke: wrong");
    assertThat(Files.readString(folder.report())).contains("ERROR", "Smoke: wrong");
  }

  @Test
  void mostSevereVerdictIsThatOfTheSuite() {
    assertThat(suite(PASSED, PASSED).status()).isEqualTo(VerdictStatus.PASSED);
    assertThat(suite(PASSED, FAILED).status()).isEqualTo(VerdictStatus.FAILED);
    assertThat(suite(PASSED, LEFT).status()).isEqualTo(VerdictStatus.ABORTED);
    assertThat(suite(FAILED, LEFT).status()).isEqualTo(VerdictStatus.FAILED);
    assertThat(suite(LEFT).status()).isEqualTo(VerdictStatus.ERROR);
    Member none = Member.without("Ramp", SuiteResult.NO_RESULT, 1, 3, "It ended");
    assertThat(suite(FAILED, none).status()).isEqualTo(VerdictStatus.ERROR);
  }
}
