package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the files that an environment includes. */
class IncludeProblemsTest extends LoadSectionCase {

  @Test
  void missingIncludedFileOfAnEnvironmentIsReported() {
    folder.file("environments/base.conf", "load.users = 7");
    staging("include \"base\"");
    assertThat(folder.load().section("load").integer("users", 1, 9)).isEqualTo(7);
    staging("", "include \"bas.conf\"");
    assertThat(problems())
        .singleElement()
        .asString()
        .isEqualTo(
            "environments/staging.conf cannot be read: it includes bas.conf, which does not exist"
                + " beside it (environments/staging.conf: 2)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "base.json       | { \"load\": { \"users\": 7 } }",
        "base.properties | load.users = 7",
        "base.conf       | load.users = 7",
        "base            | load.users = 7"
      })
  void environmentMayIncludeFilesWithEachSupportedEnding(String file, String text) {
    folder.file("environments/" + file, text);
    staging("include \"base\"");
    assertThat(folder.load().section("load").integer("users", 1, 9)).isEqualTo(7);
    assertThat(problems()).isEmpty();
  }

  @Test
  void confExtensionTakesPrecedence() {
    folder
        .file("environments/base.json", "{ \"load\": { \"users\": 6, \"model\": \"open\" } }")
        .file("environments/base.conf", "load.users = 7");
    staging("include \"base\"");
    assertThat(folder.load().section("load").integer("users", 1, 9)).isEqualTo(7);
    assertThat(folder.load().section("load").text("model")).isEqualTo("open");
  }

  @Test
  void anEnvironmentMayIncludeAUrl() {
    folder.file("far.conf", "load.users = 7");
    staging("include \"%s\"".formatted(folder.path("far.conf").toUri()));
    assertThat(folder.load().section("load").integer("users", 1, 9)).isEqualTo(7);
    assertThat(problems()).isEmpty();
  }

  @Test
  void missingIncludedFilesAndResourcesOfAnEnvironmentAreReported() {
    folder.file("far.conf", "load.users = 7");
    staging("include classpath(\"far\")");
    assertThat(folder.load().section("load").integer("users", 1, 9)).isEqualTo(7);
    staging("include file(\"%s\")".formatted(folder.path("far.conf")));
    assertThat(folder.load().section("load").integer("users", 1, 9)).isEqualTo(7);
    staging("", "include classpath(\"fra.conf\")");
    assertThat(problems())
        .containsExactly(
            "environments/staging.conf cannot be read: it includes fra.conf, which does not exist"
                + " on the class path (environments/staging.conf: 2)");
    staging("include file(\"/x/fra.conf\")");
    assertThat(problems())
        .containsExactly(
            "environments/staging.conf cannot be read: it includes /x/fra.conf, which does not"
                + " exist (environments/staging.conf: 1)");
  }

  @Test
  void missingIncludeIsReportedAtTheIncludingFile() {
    folder.file("environments/base.conf", "", "", "include \"none\"");
    staging("include \"base\"");
    assertThat(problems())
        .containsExactly(
            "environments/base.conf cannot be read: it includes none, which does not exist beside"
                + " it (environments/base.conf: 3)");
    Settings settings = folder.load();
    Path own =
        folder
            .file("middle.conf", "", "include \"gone.conf\"")
            .file("own.conf", "include \"middle.conf\"")
            .path("own.conf");
    folder.option("env", "");
    settings.file(own);
    String middle = folder.path("middle.conf").toString();
    assertThat(ProblemTexts.of(settings::throwIfProblems))
        .contains(
            "%s cannot be read: it includes gone.conf, which does not exist, looked beside the file that includes it (%s: 2)"
                .formatted(middle, middle));
  }
}
