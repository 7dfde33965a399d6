package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of sources with a wrong syntax or encoding. */
class UnreadableSourcesTest extends LoadSectionCase {

  @Test
  void unclosedBraceIsReported() {
    staging("load {", "  users = 5", "");
    assertThat(problems())
        .containsExactly(
            "environments/staging.conf cannot be read: a { or ( is not closed before the end of the"
                + " file (environments/staging.conf: 3)");
  }

  @Test
  void aSyntaxErrorIsOneProblemWithFileAndLine() {
    staging("load {", "  users = [1,", "}");
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("environments/staging.conf cannot be read: ")
        .endsWith("(environments/staging.conf: 3)");
  }

  @Test
  void syntaxErrorSuppressesProblemsThatTheFileMaySolve() {
    staging("objectives.only-here = 1", "load {", "  users = [1,", "}");
    folder
        .file("application.conf", "target.base-url = \"http://${objectives.only-here}\"")
        .variable("GAUNTLET_OBJECTIVES_ONLY_HERE", "2")
        .variable("GAUNTLET_LOAD_USRES", "3")
        .option("load.users", "-5")
        .option("usres", "5");
    Settings settings = folder.load();
    Section load = settings.section("load");
    load.integer("users", 1, 9);
    load.integer("none", 1, 9);
    load.problem("users", "does not fit the target");
    assertThat(ProblemTexts.of(settings::throwIfProblems))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("environments/staging.conf cannot be read: "),
            second ->
                assertThat(second)
                    .startsWith("unknown variable GAUNTLET_LOAD_USRES, did you mean GAUNTLET_LOAD"),
            third -> assertThat(third).startsWith("unknown option usres"),
            fourth -> assertThat(fourth).startsWith("load.users must be between 1 and 9, was -5"));
  }

  @Test
  void wrongEncodingIsOneProblemWithItsLine() throws IOException {
    staging("load.users = 5");
    Files.write(
        folder.path("environments/staging.conf"),
        "load.users = 5\nabout.title = M\u00e4rz\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(problems())
        .containsExactly(
            "environments/staging.conf must be text saved as UTF-8, which line 2 is not");
    Settings settings = folder.file("environments/staging.conf").load();
    Path own = folder.file("base.conf").file("own.conf", "include \"base.conf\"").path("own.conf");
    Files.write(folder.path("base.conf"), "a = 1".getBytes(StandardCharsets.UTF_16));
    settings.file(own).text("b");
    assertThat(ProblemTexts.of(settings::throwIfProblems))
        .singleElement()
        .asString()
        .contains(
            "own.conf cannot be read: it includes base.conf, which must be saved as UTF-8 and not"
                + " as UTF-16");
  }

  @Test
  void valueWithLostCharactersIsReportedWithoutTheValue() {
    folder
        .option("sun.jnu.encoding", "ANSI_X3.4-1968")
        .option("title", "M\uFFFD\uFFFDrz")
        .option("results", "ergebnisse-M\\ufffd\\ufffdrz")
        .variable("GAUNTLET_LOAD_MODEL", "\uFFFD")
        .variable("OTHER", "\uFFFD")
        .option("other", "\uFFFD");
    String reason =
        " has lost characters, because the locale of this process supports ASCII only: set"
            + " LC_ALL=C.UTF-8";
    assertThat(ProblemTexts.of(() -> folder.load().throwIfProblems()))
        .containsExactlyInAnyOrder(
            "-Dtitle" + reason, "-Dresults" + reason, "GAUNTLET_LOAD_MODEL" + reason);
  }

  @Test
  void bytesOutsideTheLocaleEncodingAreReported() {
    assertThat(problemsOfTitle("M\uFFFDrz", "UTF-8"))
        .containsExactly(
            "-Dtitle has lost characters, because it has bytes that are not UTF-8: pass it in this"
                + " encoding");
  }

  @Test
  void questionMarksAreLostCharactersInAnAsciiLocale() {
    List<String> lost = List.of("M??rz", "??bung", "Gr????e", "a ??bung", "??????", "???? ??");
    lost.forEach(title -> assertThat(problemsOfTitle(title, "UTF-8")).isEmpty());
    assertThat(lost)
        .allSatisfy(
            title ->
                assertThat(problemsOfTitle(title, "ANSI_X3.4-1968"))
                    .singleElement()
                    .asString()
                    .startsWith("-Dtitle seems to have lost characters"));
  }

  @Test
  void trailingQuestionMarksAreNotLostCharacters() {
    assertThat(List.of("why?", "why??", "why?? 2", "really??? yes", "is it (really??)", "?"))
        .allSatisfy(title -> assertThat(problemsOfTitle(title, "ANSI_X3.4-1968")).isEmpty());
  }

  private List<String> problemsOfTitle(String title, String encoding) {
    folder.option("title", title).option("sun.jnu.encoding", encoding);
    return ProblemTexts.of(() -> folder.load().throwIfProblems());
  }

  @Test
  void aFolderInPlaceOfAFileIsReported() {
    Settings settings = folder.load();
    settings.file(folder.path("."));
    assertThat(ProblemTexts.of(settings::throwIfProblems))
        .singleElement()
        .asString()
        .endsWith(" must be a file and not a folder");
  }

  @Test
  void syntaxErrorRevealsNoSecret() {
    staging("target.password = \"hunter2\" : x");
    assertThat(problems())
        .containsExactly(
            "environments/staging.conf cannot be read: Expecting end of input or a comma, got ':'"
                + " (environments/staging.conf: 1)");
  }
}
