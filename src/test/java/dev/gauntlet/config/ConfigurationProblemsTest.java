package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the problems of values and sections. */
class ConfigurationProblemsTest extends LoadSectionCase {

  @ParameterizedTest
  @CsvSource({"load.dry-run, load, 7, 1", "target.tls.trust, target.tls, x, 1"})
  void valueInPlaceOfASectionIsOneProblem(String option, String section, String value, int line) {
    ConfigFolder files =
        new ConfigFolder(temp)
            .file("reference.conf", "load { dry-run = no, model = closed }", "target.tls.trust = a")
            .file("environments/own.conf", section + " = " + value)
            .option("env", "own")
            .option(option, "true");
    Settings settings = files.load();
    settings.section("load").text("model");
    assertThatThrownBy(settings::throwIfProblems)
        .hasMessageEndingWith(
            "1 problem:\n  1. %s must be a section { ... }, was %s (environments/own.conf: %s)"
                .formatted(section, value, line));
  }

  @Test
  void missingValueInANullSectionIsReportedAtTheSection() {
    ConfigFolder files =
        new ConfigFolder(temp)
            .file("reference.conf", "results.directory = results")
            .file("environments/own.conf", "", "results = null")
            .option("env", "own");
    Settings settings = files.load();
    settings.section("results").text("directory");
    assertThatThrownBy(settings::throwIfProblems)
        .hasMessageEndingWith("results.directory is missing (environments/own.conf: 2)");
  }

  @Test
  void missingRequiredFileIsReportedWithItsLine() {
    ConfigFolder files =
        new ConfigFolder(temp)
            .file("reference.conf", "load.users = 1")
            .file("environments/own.conf", "", "include required(file(\"/x/none.conf\"))")
            .option("env", "own");
    assertThatThrownBy(() -> files.load().throwIfProblems())
        .hasMessageEndingWith(
            "environments/own.conf cannot be read: it includes /x/none.conf, which does not exist"
                + " (environments/own.conf: 2)");
  }

  @Test
  void validConfigurationHasNoProblems() {
    assertThat(problems()).isEmpty();
    assertThatCode(() -> folder.load().throwIfProblems()).doesNotThrowAnyException();
  }

  @Test
  void allProblemsAreReportedTogetherWithFileAndLine() {
    staging("targt.base-url = x", "load {", "  users = -5", "  duration = soon", "}");
    Settings settings = folder.load();
    settings.section("load").integer("users", 1, Integer.MAX_VALUE);
    settings.section("load").optionalDuration("duration");
    assertThat(catchThrowableOfType(ConfigurationException.class, settings::throwIfProblems))
        .hasMessage(
            """
            3 problems:
              1. unknown key targt, did you mean target? (environments/staging.conf: 1)
              2. load.users must be positive, was -5 (environments/staging.conf: 3)
              3. load.duration must be a number with a unit, such as 30 s, 2 min or 4 h, was soon \
            (environments/staging.conf: 4)\
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"duration", "load.duration", "GAUNTLET_LOAD_DURATION"})
  void nullRemovesAKey(String given) {
    folder.file("application.conf", "load.duration = 5 s");
    assertThat(folder.load().section("load").optionalDuration("duration")).isPresent();
    if (given.startsWith("GAUNTLET")) {
      folder.variable(given, "null");
    } else {
      folder.option(given, "null");
    }
    assertThat(problems()).isEmpty();
    assertThat(folder.load().section("load").optionalDuration("duration")).isEmpty();
    assertThat(folder.load().brief()).isEmpty();
  }

  @Test
  void unknownEnvironmentIsReportedWithTheExistingOnes() {
    folder
        .file("environments/staging.conf", "")
        .file("environments/local.conf", "")
        .option("env", "stagin");
    assertThat(problems())
        .containsExactly(
            "unknown environment stagin, did you mean staging? Known: local, staging (-Denv)");
  }

  @Test
  void missingEnvironmentFileIsReportedWithItsExpectedPlace() {
    folder.option("env", "staging");
    assertThat(problems())
        .containsExactly(
            "unknown environment staging; create the file"
                + " src/test/resources/environments/staging.conf (-Denv)");
  }

  @Test
  void emptyListCountsAsNoValue() {
    staging("load.users = []");
    assertThat(problems())
        .containsExactly(
            "load.users must have a value, was an empty list (environments/staging.conf: 1)");
  }

  @Test
  void unknownEnvironmentSuppressesProblemsThatItMaySolve() {
    folder.file("environments/staging.conf", "load.none = 1").option("env", "stagin");
    Settings settings = folder.load();
    settings.section("load").integer("none", 1, 9);
    assertThat(ProblemTexts.of(settings::throwIfProblems))
        .singleElement()
        .asString()
        .startsWith("unknown environment stagin");
  }

  @Test
  void sectionOfTheWrongTypeIsOneProblem() {
    staging("load = [1]");
    assertThat(problems())
        .containsExactly(
            "load must be a section { ... }, was a list (environments/staging.conf: 1)");
  }

  @Test
  void consequencesOfAnInvalidValueAreNotReported() {
    staging("load { users = [1, 2], model = { a = 1 }, duration = soon }");
    Settings settings = folder.load();
    Section load = settings.section("load");
    load.sections("users");
    load.section("model");
    load.optionalDuration("duration");
    load.problem("users", "must name at least one");
    load.problem("duration", "is too short");
    assertThat(ProblemTexts.of(settings::throwIfProblems)).hasSize(2);
  }

  @Test
  void foreignSectionInApplicationConfIsAcceptedAndATypoIsReported() {
    folder.file("application.conf", "akka.loglevel = INFO", "tagret.base-url = x");
    assertThat(problems())
        .containsExactly("unknown key tagret, did you mean target? (application.conf: 2)");
  }

  @Test
  void aSecretIsNeverPartOfAProblem() {
    folder.file("reference.conf", "target.password = null").option("target.password", "hunter2");
    Settings settings = folder.load();
    settings.section("target").integer("password", 0, 9);
    assertThat(catchThrowableOfType(ConfigurationException.class, settings::throwIfProblems))
        .hasMessageContaining("was ******")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void missingContractFileIsAProblem() {
    Settings settings = folder.load();
    settings.file(Path.of("contracts/none.conf"));
    assertThat(catchThrowableOfType(ConfigurationException.class, settings::throwIfProblems))
        .hasMessageStartingWith("1 problem:\n  1. contracts/none.conf does not exist, looked in ");
  }
}
