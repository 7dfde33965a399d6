package dev.gauntlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.report.EventfulRun;
import dev.gauntlet.result.VerdictStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

class GauntletTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(String... arguments) {
    CommandLine line = Gauntlet.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  @ParameterizedTest
  @CsvSource({
    "-Dtarget.password hunter2,  ******, -Dtarget.password=******",
    "--target.password=hunter2,  --target.password=******, -Dtarget.password=******",
    "--target.password hunter2,  --target.password, -Dtarget.password=******",
    "--target.redis.url=redis://:hunter2@a, --target.redis.url=redis://******@a,"
        + " -Dtarget.redis.url=redis://******@a",
  })
  void secretOfAMisplacedSettingIsNotPrinted(String typed, String unknown, String meant) {
    argumentThatIsASettingIsAnsweredWithItsOption(typed, unknown, meant);
  }

  @Test
  void secretOfAnArgumentWithoutSuggestionIsNotPrinted() {
    assertThat(execute("simulations", "-Dtarget.password=hunter2")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .contains("-Dtarget.password=****** is unknown here")
        .doesNotContain("hunter2");
  }

  @ParameterizedTest
  @CsvSource({
    "siute,              'siute is unknown here, did you mean suite? See gauntlet --help'",
    "run Spyke,          'there is no simulation Spyke, did you mean Spike? See gauntlet run"
        + " --help'",
    "suite multiagnt,    'there is no suite multiagnt, did you mean multiagent? See gauntlet suite"
        + " --help'",
    "simulations Spyke,  'there is no simulation Spyke, did you mean Spike? See gauntlet"
        + " simulations --help'",
    "run Health50,       'there is no simulation Health50, did you mean multiagent.Health50? See"
        + " gauntlet run --help'",
    "run Qqqqqqq,        'there is no simulation Qqqqqqq; gauntlet simulations lists them; see"
        + " gauntlet run --help'",
    "judge latest --wirte -x --foo=1 a, '--wirte is unknown here, did you mean --write? -x is unknown here;"
        + " --foo=1 is unknown here; a is an unexpected argument; see gauntlet judge --help'",
    "judge latest --users 5 --wirte, '--users is unknown here, did you mean -Dusers=5? --wirte is"
        + " unknown here, did you mean --write? See gauntlet judge --help'",
    "siute a b,          'siute is unknown here, did you mean suite? See gauntlet --help'",
    "run Smoke -D=5 -Da=1 -Da=2, '-D5 has no name; write -DNAME=VALUE; -Da is set twice; remove"
        + " one of them; see gauntlet run --help'",
    "run Smoke -Dgatling.simulationClass=A, '-Dgatling.simulationClass is an option of Maven: write"
        + " the name of the simulation without it; see gauntlet run --help'",
    "run Smoke -D=5,     '-D5 has no name; write -DNAME=VALUE; see gauntlet run --help'",
    "run Smoke -Dusers=1 -Dusers=2, '-Dusers is set twice; remove one of them; see gauntlet"
        + " run --help'",
    "run Smoke -Dsimulation=Spike, '-Dsimulation is an option of Maven: write the name of the simulation without it; see"
        + " gauntlet run --help'",
    "suite quick -Dsimulation=Spike, '-Dsimulation is an option of Maven: write the name of the simulation without it; see"
        + " gauntlet suite --help'",
    "judge -Dload.users=3, '-Dload.users has no effect here; this command uses only settings of results, objectives,"
        + " scenarios, health; see gauntlet judge --help'",
    "report latest -Dtitle=x, '-Dtitle has no effect here; this command uses only settings of results, objectives,"
        + " scenarios, health; see gauntlet report --help'",
    "runs -DbaseUrl.ma=x, '-DbaseUrl.ma has no effect here; this command uses only settings of results; see"
        + " gauntlet runs --help'",
    "simulations --nope, '--nope is unknown here; see gauntlet simulations --help'",
    "platform status extra, 'extra is an unexpected argument; see gauntlet platform status --help'",
    "run Smoke Spike, 'Spike is an unexpected argument; see gauntlet run --help'",
    "platform, 'a command is missing; known: down, status, up; see gauntlet platform --help'",
    "platform start, 'start is unknown here; known: down, status, up; see gauntlet platform"
        + " --help'",
    "platform pu, 'pu is unknown here, did you mean up? See gauntlet platform --help'",
    "-Dusers=5 run Smoke, '-Dusers=5 is unknown here; write options after the command; see"
        + " gauntlet --help'",
    "run simulations.Smoke, 'there is no simulation simulations.Smoke, did you mean Smoke? See"
        + " gauntlet run --help'",
    "help, 'help is unknown here, did you mean --help? See gauntlet --help'",
    "run, 'SIMULATION is missing; see gauntlet run --help'",
    "suite, 'NAME is missing; see gauntlet suite --help'",
    "suite quick --tag, '--tag requires a value: TAG; see gauntlet suite --help'",
    "run Smoke -D, '-D requires a value: NAME[=VALUE]; see gauntlet run --help'",
    "judge --wirte, '--wirte is unknown here, did you mean --write? See gauntlet judge --help'",
    "suite quick --tags=quick, '--tags=quick is unknown here, did you mean --tag=quick? See"
        + " gauntlet suite --help'",
    "platform up -DbaseUrl=http://a, '-DbaseUrl has no effect here; this command uses only settings of target.embedded"
        + "; see gauntlet platform up --help'",
    "platform up -Dusers=5, '-Dusers has no effect here; this command uses only settings of target.embedded; see gauntlet"
        + " platform up --help'",
    "probe -Dusers=5 -Dresults=x -Drate=2 -Dquick, '-Dquick and -Drate and -Dusers have no effect"
        + " here; this command uses only settings of target, probe, results; see gauntlet probe"
        + " --help'",
    "probe -Dusers=5, '-Dusers has no effect here; this command uses only settings of target, probe, results; see"
        + " gauntlet probe --help'",
    "suite user-files/suites/quick.conf, 'there is no suite user-files/suites/quick.conf, did you"
        + " mean quick? See gauntlet suite --help'",
    "suite ../contracts/ma, 'there is no suite ../contracts/ma; known: chat, conversations, multiagent, quick, realtime;"
        + " see gauntlet suite --help'",
    "suite multiagent --tag nope, '--tag nope is on no simulation of this suite; known: health,"
        + " heartbeat, lists, mixed, quick, registration, tasks; see gauntlet suite --help'",
    "suite multiagent --tag quik, '--tag quik is on no simulation of this suite, did you mean quick?"
        + " See gauntlet suite --help'",
  })
  void wrongCommandLineIsOneLineWithTheNextStep(String command, String message) {
    assertThat(execute(command.split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString().strip()).isEqualTo("gauntlet: " + message);
  }

  @ParameterizedTest
  @CsvSource({
    "--dry-run,       --dry-run,   -DdryRun",
    "--quick,         --quick,     -Dquick",
    "users=5,         users=5,     -Dusers=5",
    "-users=5,        -users=5,    -Dusers=5",
    "--users 5,       --users,     -Dusers=5",
    "-Dusers 5,       5,           -Dusers=5",
    "--vus=5,         --vus=5,     -Dusers=5",
    "--spawn-rate=5,  --spawn-rate=5, -DspawnRate=5",
    "--env staging,   --env,       -Denv=staging",
    "--load.users=5,  --load.users=5, -Dload.users=5",
    "quick,           quick,       -Dquick",
  })
  void argumentThatIsASettingIsAnsweredWithItsOption(String typed, String unknown, String meant) {
    assertThat(execute(("run Smoke " + typed).split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString().strip())
        .isEqualTo(
            "gauntlet: %s is unknown here, did you mean %s? See gauntlet run --help"
                .formatted(unknown, meant));
  }

  @Test
  void missingCommandIsAnError() {
    assertThat(execute()).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString().strip())
        .isEqualTo(
            "gauntlet: a command is missing; known: judge, platform, probe, report, run, runs,"
                + " share, simulations, suite; see gauntlet --help");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "run --help",
        "run Smoke --help",
        "run --help Smoke",
        "run Nope -Dusers=5 --help",
        "suite --help nope",
        "platform --help",
        "platform up --help",
        "judge --write --help",
        "share -h",
        "--version",
        "simulations --help"
      })
  void helpIsGivenInEveryPosition(String command) {
    assertThat(execute(command.split(" "))).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void unsupportedEncodingIsReported() {
    assertThat(Gauntlet.encodingFault(StandardCharsets.UTF_8)).isEmpty();
    assertThat(Gauntlet.encodingFault(StandardCharsets.US_ASCII)).isEmpty();
    assertThat(Gauntlet.encodingFault(StandardCharsets.UTF_16))
        .hasValueSatisfying(
            fault -> assertThat(fault).contains("file.encoding is UTF-16", "JAVA_TOOL_OPTIONS"));
  }

  @ParameterizedTest
  @CsvSource({"run, simulation", "simulations, simulation", "suite, suite"})
  void blankNameIsRejected(String command, String what) {
    assertThat(execute(command, "")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).startsWith("gauntlet: the " + what + " has no name; see ");
  }

  @Test
  void simulationsAreListedWithADescription() {
    assertThat(execute("simulations")).isZero();
    assertThat(out.toString().lines())
        .anyMatch(line -> line.matches("Spike +A spike from 50 to 500 users .*"))
        .anyMatch(line -> line.matches("multiagent\\.Health50 +Fifty health checks, .*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "suite", "runs", "report", "judge", "share", "probe"})
  void helpDoesNotWrapExamples(String command) {
    assertThat(execute(command, "--help")).isZero();
    assertThat(out.toString()).contains("-D").doesNotContainPattern("(127\\.|http:|kind=|-D)\\s");
  }

  @Test
  void newestRunIsTheDefault() {
    assertThat(execute("judge", "--help")).isZero();
    assertThat(out.toString()).contains("[RUN]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run Smoke", "suite quick", "probe", "judge"})
  void optionWithoutAValueIsTrue(String command) {
    ParseResult parsed = Gauntlet.commandLine().parseArgs((command + " -Dquick").split(" "));
    List<String> given = parsed.subcommand().matchedOptionValue("-D", List.of());
    assertThat(PropertyOptions.parse(given)).isEqualTo(Map.of("quick", "true"));
  }

  @Test
  void commandsAreListedWithWholeSentences() {
    assertThat(Gauntlet.commandLine().getSubcommands().values())
        .extracting(command -> command.getCommandSpec().usageMessage().description()[0])
        .allMatch(sentence -> sentence.matches(".*[.?]"));
  }

  @ParameterizedTest
  @CsvSource({"PASSED, 0", "FAILED, 2", "INVALID, 3", "ABORTED, 4", "ERROR, 1"})
  void everyVerdictHasAnExitCodeOfItsOwn(VerdictStatus verdict, int code) {
    assertThat(ExitCode.of(verdict)).isEqualTo(code);
  }

  /** Ctrl-C ends both processes; the load generator may already have judged its run by then. */
  @ParameterizedTest
  @CsvSource({
    "PASSED, 0, false, 0",
    "PASSED, 1, false, 1",
    "PASSED, 143, false, 143",
    "FAILED, 0, false, 2",
    "PASSED, 1, true, 0",
    "PASSED, 130, true, 0",
    "ABORTED, 130, true, 4",
    ", 0, false, 0",
    ", 130, true, 1",
  })
  void aSignalLeavesTheExitCodeOfTheVerdictThatStands(
      VerdictStatus verdict, int own, boolean signalled, int code) {
    assertThat(ExitCode.of(Optional.ofNullable(verdict), own, signalled)).isEqualTo(code);
  }

  @Test
  void judgeCommandExitsWithTheCodeOfTheVerdict(@TempDir Path results) throws IOException {
    EventfulRun.played(results, "20261121-120000Z-spike").end();
    String[] judge = {"judge", "20261121-120000Z-spike", "-Dresults=" + results};
    assertThat(execute(judge)).isEqualTo(ExitCode.of(VerdictStatus.FAILED));
    EventfulRun.played(results, "20261121-130000Z-spike").close();
    judge[1] = "20261121-130000Z-spike";
    assertThat(execute(judge)).isEqualTo(ExitCode.of(VerdictStatus.ABORTED));
    judge[1] = "20261121-140000Z-spike";
    assertThat(execute(judge)).isEqualTo(ExitCode.COULD_NOT_RUN);
  }

  @Test
  void shareWritesIntoTheGivenFolder(@TempDir Path results, @TempDir Path folder)
      throws IOException {
    String id = "20261121-120000Z-spike";
    EventfulRun.played(results, id).end();
    assertThat(execute("share", id, "-Dresults=" + results, "--output", folder.toString()))
        .isZero();
    assertThat(folder.resolve(id + ".zip")).isRegularFile();
  }

  @Test
  void shareMayWriteIntoTheRunFolder(@TempDir Path results) throws IOException {
    String id = "20261121-120000Z-spike";
    EventfulRun.played(results, id).end();
    Path zip = results.resolve(id).resolve("run.zip");
    assertThat(execute("share", id, "-Dresults=" + results, "--output=" + zip)).isZero();
    try (ZipFile packed = new ZipFile(zip.toFile())) {
      assertThat(packed.stream().map(ZipEntry::getName))
          .isNotEmpty()
          .noneMatch(name -> name.contains("run.zip"));
    }
  }

  @Test
  void unstartedSuiteIsListedAmongTheRuns(@TempDir Path results) throws IOException {
    Files.createDirectory(results.resolve("20261121-120000Z-suite-quick"));
    assertThat(execute("runs", "-Dresults=" + results)).isZero();
    assertThat(out.toString())
        .containsPattern("20261121-120000Z-suite-quick +- +quick +- +error");
  }

  @Test
  void fileIsRejectedAsAResultsDirectory(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(execute("runs", "-Dresults=" + file)).isEqualTo(ExitCode.COULD_NOT_RUN);
    assertThat(err.toString().strip())
        .isEqualTo(file + " is no folder of runs; choose another with -Dresults=");
    assertThat(execute("runs", "-Dresults=" + folder.resolve("none"))).isZero();
    assertThat(execute("judge", "-Dresults=" + file)).isEqualTo(ExitCode.COULD_NOT_RUN);
    assertThat(err.toString())
        .contains(file + " is no directory of runs; choose another directory with -Dresults=");
  }

  @ParameterizedTest
  @CsvSource({"judge, --objectives", "share, --output"})
  void emptyPathIsRejected(String command, String option) {
    assertThat(execute(command, option, "")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("Invalid value for option", option, "is empty: name a file");
  }

  @Test
  void helpNamesTheCommandsAndTheExitCodes() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString()).contains("run", "suite", "simulations", "Exit codes:");
  }
}
