package dev.gauntlet.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationProblemsTest {
  @TempDir Path temp;
  private ConfigFolder folder;

  @BeforeEach
  void referenceFile() {
    folder =
        new ConfigFolder(temp)
            .file("reference.conf", "load { users = 10, duration = null, model = closed }");
  }

  private enum Model {
    CLOSED,
    OPEN
  }

  /** Reads the section and returns each problem as text. */
  private List<String> problems() {
    Settings settings = folder.load();
    Section load = settings.section("load");
    load.integer("users", 1, Integer.MAX_VALUE);
    load.optionalDuration("duration");
    load.oneOf("model", Model.class);
    load.rejectUnknownKeys();
    return ProblemTexts.of(settings::throwIfProblems);
  }

  private void staging(String... lines) {
    folder.file("environments/staging.conf", lines).option("env", "staging");
  }

  @ParameterizedTest
  @CsvSource({"load.dry-run, load, 7, 1", "target.tls.trust, target.tls, x, 1"})
  void valueInPlaceOfASectionIsOneProblem(
      String option, String section, String value, int line) {
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
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          users       | -5    | load.users must be positive, was -5 (-Dusers)
          users       | many  | load.users must be a whole number, was many (-Dusers)
          users       | 2.5   | load.users must be a whole number, was 2.5 (-Dusers)
          users       | -3000000000 | load.users must be positive, was -3000000000 (-Dusers)
          users       | 3000000000 | load.users must be at most 2147483647, was 3000000000 (-Dusers)
          load.users  | 0     | load.users must be positive, was 0 (-Dload.users)
          duration    | -5 s  | load.duration must not be negative, was -5 s (-Dduration)
          model       | opne  | load.model must be one of closed, open (did you mean open?), was opne (-Dmodel)
          load.usres  | 5     | unknown key load.usres, did you mean users? (-Dload.usres)
          load.users.x| 5     | load.users must be a single value, was a section (-Dload.users.x)
          usres       | 5     | unknown option usres, did you mean users? (-Dusres)
          Users       | 5     | unknown option Users, did you mean users? (-DUsers)
          'users '    | 5     | unknown option "users ", did you mean users? (-Dusers )
          baseurl     | x     | unknown option baseurl, did you mean baseUrl? (-Dbaseurl)
          spawn-rate  | 5     | unknown option spawn-rate, did you mean spawnRate? (-Dspawn-rate)
          BASEURL     | x     | unknown option BASEURL, did you mean baseUrl? (-DBASEURL)
          base-url    | x     | unknown option base-url, did you mean baseUrl? (-Dbase-url)
          base_url    | x     | unknown option base_url, did you mean baseUrl? (-Dbase_url)
          baseurl.ma  | x     | unknown option baseurl.ma, did you mean baseUrl.ma? (-Dbaseurl.ma)
          base-url.ap | x     | unknown option base-url.ap, did you mean baseUrl.ap? (-Dbase-url.ap)
          spawnRates  | 5     | unknown option spawnRates, did you mean spawnRate? (-DspawnRates)
          SPAWN_RATE  | 5     | unknown option SPAWN_RATE, did you mean spawnRate? (-DSPAWN_RATE)
          dry-run     | true  | unknown option dry-run, did you mean dryRun? (-Ddry-run)
          dryrun      | true  | unknown option dryrun, did you mean dryRun? (-Ddryrun)
          QUICK       | true  | unknown option QUICK, did you mean quick? (-DQUICK)
          laod.users  | 5     | unknown option laod.users, did you mean load.users? (-Dlaod.users)
          taget.x     | 5     | unknown option taget.x, did you mean target.x? (-Dtaget.x)
          gauntlet.users | 5  | unknown option gauntlet.users, did you mean users? (-Dgauntlet.users)
          gauntlet.load.users | 5 | unknown option gauntlet.load.users, did you mean load.users? (-Dgauntlet.load.users)
          GAUNTLET_LOAD_USERS | 5 | option GAUNTLET_LOAD_USERS has the name of an environment variable: set the variable instead (-DGAUNTLET_LOAD_USERS)
          ''          | 3     | an option has no name, write -DNAME=VALUE (-D)
          ''          | ''    | an option has no name, write -DNAME=VALUE (-D)
          model       | null  | load.model is missing (-Dmodel)
          """)
  void anOptionIsBlamedByItsName(String option, String value, String problem) {
    folder.option(option, value);
    assertThat(problems()).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource({"model, HOME", "load.model, HOME", "none, GAUNTLET_LOAD_MODEL"})
  void missingKeyIsNotAttributedToAnotherOption(String option, String variable) {
    folder.option(option, "open").variable(variable, "open");
    Settings settings = folder.load();
    settings.section("load").problem("duration", "is missing");
    settings.section("load").problem("rate", "is missing");
    assertThat(ProblemTexts.of(settings::throwIfProblems))
        .containsExactly(
            "load.duration is missing (reference.conf: 1)",
            "load.rate is missing (reference.conf: 1)");
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
  void missingKeyOfASectionGivenByOptionsIsAttributedToNoOption() {
    folder.option("target.own.token", "x");
    Settings settings = folder.load();
    settings.section("target.own").problem("username", "is missing");
    assertThat(ProblemTexts.of(settings::throwIfProblems))
        .containsExactly("target.own.username is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "userCount,    users",
    "user-count,   users",
    "vus,          users",
    "VUs,          users",
    "maxVUs,       users",
    "vusers,       users",
    "concurrency,  users",
    "hatchRate,    spawnRate",
    "hatch-rate,   spawnRate",
    "rampUp,       spawnRate",
    "ramp_up,      spawnRate",
    "runTime,      duration",
    "run-time,     duration",
    "arrivalRate,  rate",
    "rps,          rate",
    "host,         baseUrl",
    "targetUrl,    baseUrl"
  })
  void theWordsOfOtherToolsAreTakenForNoOptionOfASimulationsOwn(String word, String ours) {
    folder.option(word, "5");
    assertThat(problems())
        .containsExactly("unknown option %s, did you mean %s? (-D%s)".formatted(word, ours, word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "simulation",
        "gauntlet.starter",
        "gauntlet.suite",
        "java.version",
        "user.name",
        "user.dir",
        "path.separator",
        "basedir",
        "gatling.simulationClass",
        "maven.home",
        "skipTests",
        "test",
        "http.proxyHost",
        "line.separator",
        "os.name",
        "file.encoding",
        "sun.arch.data.model",
        "jdk.debug",
        "java.library.path",
        "native.encoding",
        "surefire.test.class.path",
        "threads",
        "url",
        "java.rmi.server.hostname",
        "myOwnOption"
      })
  void optionsOfOthersAreLeftAlone(String option) {
    folder.option(option, "x");
    assertThat(problems()).isEmpty();
  }

  @Test
  void optionsThatContradictEachOtherAreRefused() {
    folder.option("users", "5").option("load.users", "6");
    assertThat(problems())
        .containsExactly("-Dload.users and -Dusers differ: set one of them (-Dusers)");
    folder.option("load.users", "5");
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "users, sockets, load.users",
    "users, 'load.\"users\"', load.users",
    "baseUrl.ma, target.ma.base-url, target.ma.base-url",
    "baseUrl.my-shop, target.my-shop.base-url, target.my-shop.base-url"
  })
  void twoNamesOfOneKeyMustNotDiffer(String name, String other, String key) {
    folder.option(name, "5").option(other, "6");
    assertThat(ProblemTexts.of(folder.load()::throwIfProblems))
        .singleElement()
        .asString()
        .contains("-D" + name, "-D" + other, " differ: set one of them");
    folder.option(other, "5");
    assertThat(ProblemTexts.of(folder.load()::throwIfProblems)).isEmpty();
  }

  @Test
  void optionThatNamesASectionIsRefusedWithItsKeys() {
    folder.option("target", "http://localhost").option("objectives", "none");
    folder.option("load", "{users=3}");
    String why = " is a whole section: set its keys as separate options";
    assertThat(problems())
        .containsExactly(
            "option load" + why + ", such as -Dload.dry-run=... (-Dload)",
            "option objectives" + why + "; reference.conf contains them (-Dobjectives)",
            "option target" + why + ", such as -Dtarget.base-url=... (-Dtarget)");
  }

  @Test
  void optionForAKeyAndOneForItsChildAreMutuallyExclusive() {
    folder.option("load.pace", "1s").option("load.pace.warn", "2s").option("load.pacer", "3");
    assertThat(ProblemTexts.of(() -> folder.load().throwIfProblems()))
        .containsExactly(
            "-Dload.pace and -Dload.pace.warn exclude each other: set one of them, or only keys"
                + " below load.pace (-Dload.pace)");
  }

  @Test
  void variableForAKeyAndOptionForItsChildAreMutuallyExclusive() {
    folder.variable("GAUNTLET_LOAD_USERS", "1").option("load.users.warn", "2");
    assertThat(ProblemTexts.of(() -> folder.load().throwIfProblems()))
        .containsExactly(
            "GAUNTLET_LOAD_USERS and -Dload.users.warn exclude each other: set one of them, or"
                + " only keys below load.users (GAUNTLET_LOAD_USERS)");
  }

  @Test
  void anUnknownVariableIsRefused() {
    folder.variable("GAUNTLET_LOAD_USRES", "5").variable("HOME", "/nowhere");
    assertThat(problems())
        .containsExactly(
            "unknown variable GAUNTLET_LOAD_USRES, did you mean GAUNTLET_LOAD_USERS?"
                + " (GAUNTLET_LOAD_USRES)");
  }

  @Test
  void problemOfAVariableNamesIt() {
    folder.variable("GAUNTLET_LOAD_USERS", "-1");
    assertThat(problems())
        .containsExactly("load.users must be positive, was -1 (GAUNTLET_LOAD_USERS)");
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
  void unclosedBraceIsReported() {
    staging("load {", "  users = 5", "");
    assertThat(problems())
        .containsExactly(
            "environments/staging.conf cannot be read: a { or ( is not closed before the end of the"
                + " file (environments/staging.conf: 3)");
  }

  @Test
  void emptyListCountsAsNoValue() {
    staging("load.users = []");
    assertThat(problems())
        .containsExactly(
            "load.users must have a value, was an empty list (environments/staging.conf: 1)");
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
    staging("load.only-here = 1", "load {", "  users = [1,", "}");
    folder
        .file("application.conf", "target.base-url = \"http://${load.only-here}\"")
        .variable("GAUNTLET_LOAD_ONLY_HERE", "2")
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
            second -> assertThat(second).startsWith("unknown option usres"),
            third -> assertThat(third).startsWith("load.users must be between 1 and 9, was -5"));
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
        .allSatisfy(
            title -> assertThat(problemsOfTitle(title, "ANSI_X3.4-1968")).isEmpty());
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

  @Test
  void invalidConcatenationIsOneProblemWithoutItsValues() {
    staging("load.users += hunter2");
    assertThat(problems())
        .containsExactly(
            "a list or section is concatenated with a value of another kind:"
                + " check += and ${...} in the given files (reference.conf: 1)");
  }

  @Test
  void sectionOfTheWrongTypeIsOneProblem() {
    staging("load = [1]");
    assertThat(problems())
        .containsExactly(
            "load must be a section { ... }, was a list (environments/staging.conf: 1)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"load..users", "load.", "load.\"x"})
  void optionWithAnInvalidPathIsRefused(String option) {
    folder.option(option, "5");
    assertThat(problems())
        .containsExactly(
            "option " + option + " is not a path such as load.users (-D" + option + ")");
  }

  @Test
  void unresolvedSubstitutionIsOneProblemAndTheRestIsRead() {
    staging("target.password = ${STAGING_PASSWORD}", "load.users = -1");
    assertThat(problems())
        .containsExactly(
            "${STAGING_PASSWORD} has no value: set the environment variable STAGING_PASSWORD"
                + " (environments/staging.conf: 1)",
            "load.users must be positive, was -1 (environments/staging.conf: 2)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a = ${a}", "a = ${b}, b = ${a}", "load = ${a}", "load += ${a}"})
  void optionsOfTheRunApplyWhenAFileCannotBeResolved(String line) {
    staging(line);
    folder.option("load.dry-run", "true");
    Settings settings = folder.load();
    assertThat(settings.section("load").flag("dry-run")).isTrue();
    assertThat(ProblemTexts.of(settings::throwIfProblems)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "load.duration = ${?load.duration}",
        "load { duration = ${?load.rate}, rate = ${?load.duration} }"
      })
  void anOptionalSubstitutionThatLeadsBackToItselfIsAProblem(String line) {
    staging(line);
    assertThat(ProblemTexts.of(() -> folder.load().throwIfProblems()))
        .contains(
            "load.duration refers to itself and has no value: replace its"
                + " ${...} by a value (environments/staging.conf: 1)");
  }

  @Test
  void resolvedOptionalSubstitutionIsNoProblem() {
    folder.file("application.conf", "load.duration = 5 s");
    staging("load.duration = ${?load.duration}", "load.users = 3", "load.users = ${?USERS}");
    assertThat(problems()).isEmpty();
  }

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

  @Test
  void unsetVariableIsNotReportedAsMissingValueToo() {
    staging("load.duration = ${NONE}");
    Settings settings = folder.load();
    settings.section("load").duration("duration");
    assertThat(settings.section("load").isSound("duration")).isFalse();
    assertThat(ProblemTexts.of(settings::throwIfProblems))
        .singleElement()
        .asString()
        .startsWith("${NONE} has no value");
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
  void cyclicSubstitutionIsNotReportedAsAMissingVariable() {
    staging("a = ${b}", "b = ${a}");
    assertThat(problems())
        .last()
        .asString()
        .contains("} depends on its own value: replace one of the ${...} by a value");
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
