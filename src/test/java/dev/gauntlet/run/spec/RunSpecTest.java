package dev.gauntlet.run.spec;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.Problem;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Sources;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.measure.LeftOut;
import dev.gauntlet.run.workload.ShapedLoad;
import dev.gauntlet.verdict.Objective;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user may get wrong, through the real files of the project. */
class RunSpecTest {

  private static final LoadShape SHAPE =
      LoadShape.phase("test").users(6).spawning(2).perSecond().during(ofSeconds(30));

  @TempDir Path temp;

  private static RunSpec read(LoadShape shape, Map<String, String> options) {
    Settings settings =
        Settings.load(new Sources(options, Map.of(), RunSpec.class.getClassLoader()));
    return RunSpec.read(
        "Test", settings, (name, all) -> ShapedLoad.read(all, chosen -> shape, Journeys.builtIn()));
  }

  private static ContractUse use(RunSpec spec) {
    assertThat(spec.contracts()).hasSize(1);
    return spec.contracts().get(0);
  }

  private static Map<String, String> ofMa(String... namesAndValues) {
    Map<String, String> options = new HashMap<>(Map.of("journeys", "worker,task,mixed"));
    options.putAll(pairs(namesAndValues));
    return options;
  }

  private static Map<String, String> pairs(String... namesAndValues) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      options.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return options;
  }

  private static ConfigurationException failure(LoadShape shape, Map<String, String> options) {
    ConfigurationException failure =
        catchThrowableOfType(ConfigurationException.class, () -> read(shape, options));
    assertThat(failure).describedAs("the problems of " + options).isNotNull();
    return failure;
  }

  private static List<String> problems(String... namesAndValues) {
    return problems(pairs(namesAndValues));
  }

  private static List<String> problems(Map<String, String> options) {
    return failure(SHAPE, options).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void aLoadForWhichTheDiskHasNoRoomIsToldWithAllElse() {
    List<String> told =
        problems("load.duration", "1000000 h", "users", "-5", "results", temp.toString());
    assertThat(told).hasSize(2);
    assertThat(told).anyMatch(problem -> problem.startsWith("load.users must be positive"));
    assertThat(told)
        .anyMatch(
            problem ->
                problem.startsWith("results.directory cannot be written to " + temp)
                    && problem.contains("MB are free, a run of this length may need"));
  }

  @Test
  void theDefaultsAreARun() {
    RunSpec spec = read(SHAPE, Map.of());
    assertThat(spec.contracts())
        .extracting(ContractUse::name, use -> use.contract().name(), ContractUse::needsLogin)
        .containsExactlyInAnyOrder(tuple("ma", "ma", true), tuple("ap", "ap", true));
    assertThat(spec.contractsByJourney())
        .isEqualTo(Map.of("worker", "ma", "task", "ma", "mixed", "ma", "readonly", "ap"));
    assertThat(spec.quick()).isFalse();
    assertThat(spec.results()).isEqualTo(Path.of("results"));
    assertThat(spec.latestEnd()).isEqualTo(ofSeconds(30 + 2 * 20 + 1));
    assertThat(new RunDescription(spec).ofRun())
        .contains("Test")
        .contains("closed model, 6 users, 30 s");
  }

  @Test
  void whoNeedsNoTokenNeedsNoAccount() {
    assertThat(use(read(SHAPE, Map.of("journeys", "worker"))).needsLogin()).isFalse();
  }

  @Test
  void theContractMayBeAPath() {
    RunSpec spec = read(SHAPE, ofMa("target.contract", "user-files/contracts/ma.conf"));
    assertThat(use(spec).contract().name()).isEqualTo("ma");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      maxCharsPerColumn = 1000,
      textBlock =
          """
          users             | -5     | load.users must be positive, was -5 (-Dusers)
          journeys          | wroker | load.journeys names the unknown journey wroker \
          (did you mean worker?), was wroker (-Djourneys)
          level             | heavy  | load.level has no meaning for this simulation, whose load \
          is the same at each (-Dlevel)
          level             | hevy   | load.level must be one of light, medium, heavy \
          (did you mean heavy?), was hevy (-Dlevel)
          spawnRate         | 0.1    | load.spawn-rate cannot be kept: phase test moves 6 users \
          at 0.1/s, which takes 1 min, but lasts 30 s: it needs 0.2/s or more; \
          raise -DspawnRate or -Dduration (-DspawnRate)
          target.contract   | maa    | target.contract must be one of user-files/contracts, \
          or a path to a .conf file, was maa (did you mean ma?) (-Dtarget.contract)
          target.contract   | a/b.conf | target.contract must name a file, and there is no \
          a/b.conf (-Dtarget.contract)
          load.user         | 5      | unknown key load.user, did you mean users? (-Dload.user)
          target.contrct    | ma     | unknown key target.contrct, did you mean contract? \
          (-Dtarget.contrct)
          results.folder    | x      | unknown key results.folder; known: directory \
          (-Dresults.folder)
          results           | ' '    | results.directory must name a folder, was empty (-Dresults)
          progress.intervl  | 5 s    | unknown key progress.intervl, did you mean interval? \
          (-Dprogress.intervl)
          progress.interval | 0 s    | progress.interval must be between 100 ms and 1 h, \
          was 0 s (-Dprogress.interval)
          baseUrl           | host:8000 | target.base-url must be like http://127.0.0.1:8000, \
          was host:8000 (-DbaseUrl)
          """)
  void oneMistakeIsOneProblemWithItsOriginAndNextStep(String key, String value, String problem) {
    Map<String, String> options = ofMa(key, value);
    assertThat(problems(options)).containsExactly(problem);
  }

  @Test
  void oneUrlForTwoContractsIsAProblemThatNamesTheWaysOut() {
    assertThat(problems("baseUrl", "http://127.0.0.1:1", "dryRun", ""))
        .contains(
            "target.base-url fits one contract, but this run speaks ma (worker,task,mixed) and ap"
                + " (readonly); say -DbaseUrl.ma=http://... and -DbaseUrl.ap=http://..., or choose"
                + " journeys of one: -Djourneys=worker,task,mixed or -Djourneys=readonly"
                + " (-DbaseUrl)");
    assertThat(problems("target.contract", "ma"))
        .singleElement()
        .asString()
        .contains("say -Dtarget.ma.contract=... and -Dtarget.ap.contract=...");
  }

  @Test
  void eachContractMayHaveAUrlOfItsOwn() {
    Map<String, String> options =
        Map.of(
            "baseUrl.ma", "http://127.0.0.1:1",
            "baseUrl.ap", "http://127.0.0.1:2",
            "target.username", "me",
            "target.password", "hunter2",
            "dryRun", "");
    assertThat(read(SHAPE, options).contracts())
        .extracting(ContractUse::name, use -> use.endpoint().baseUrl().orElseThrow().getPort())
        .containsExactlyInAnyOrder(tuple("ma", 1), tuple("ap", 2));
  }

  @Test
  void aTraceSendsAndADryRunDoesNot() {
    assertThat(problems("trace", "", "dryRun", ""))
        .containsExactly(
            "load.trace sends requests and dry-run sends none: leave one of them out (-Dtrace)");
  }

  @Test
  void aHostThatIsNeitherThisMachineNorAllowedIsNotEvenTried() {
    assertThat(problems("baseUrl", "http://192.0.2.1", "journeys", "worker"))
        .containsExactly(
            "target.base-url 192.0.2.1 is neither this machine nor an allowed host; if it is yours"
                + " to put under load, add \"192.0.2.1\" to target.allowed-hosts (-DbaseUrl)");
  }

  @Test
  void anUnreachableTargetIsNamedWithHostPortAndTime() throws IOException {
    ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    closed.close();
    String url = "http://127.0.0.1:" + closed.getLocalPort();
    assertThat(problems("baseUrl", url, "journeys", "worker"))
        .singleElement()
        .asString()
        .matches(
            "target\\.base-url cannot reach 127\\.0\\.0\\.1 port %d \\(.* after \\d+ ms\\); start"
                    .formatted(closed.getLocalPort())
                + " the platform or set target\\.base-url \\(-DbaseUrl\\)");
  }

  @Test
  void atARunningPlatformTheUsersNeedAnAccount() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + server.getLocalPort();
      assertThat(problems("baseUrl", url, "journeys", "worker,task"))
          .singleElement()
          .asString()
          .startsWith("target.username is missing: the users must log in; set GAUNTLET_TARGET_");
      Map<String, String> withAccount =
          ofMa("baseUrl", url, "target.username", "me", "target.password", "hunter2");
      assertThat(use(read(SHAPE, withAccount)).endpoint().account()).isPresent();
      assertThat(use(read(SHAPE, Map.of("baseUrl", url, "journeys", "worker"))).needsLogin())
          .isFalse();
    }
  }

  @Test
  void atARunningPlatformTheUsersMayRegister() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Map<String, String> options =
          ofMa(
              "baseUrl",
              "http://127.0.0.1:" + server.getLocalPort(),
              "target.new-accounts",
              "true");
      assertThat(read(SHAPE, options).target().newAccounts()).isTrue();
      options.put("journeys", "readonly");
      assertThat(problems(options))
          .singleElement()
          .asString()
          .startsWith("target.ap.contract needs the operation \"register user\"");
    }
  }

  /** A contract of so many operations and not more. */
  private Path contract(String... operations) throws IOException {
    StringBuilder text = new StringBuilder("contract {\n  name = small\n  operations {\n");
    for (String operation : operations) {
      text.append("    \"%s\" { method = POST, path = /there }\n".formatted(operation));
    }
    return Files.writeString(temp.resolve("small.conf"), text.append("  }\n}\n"));
  }

  @Test
  void aPlatformMayLackWhatNoJourneyOfTheRunNeeds() throws IOException {
    Path file = contract("register worker", "send heartbeat", "unregister worker");
    RunSpec spec = read(SHAPE, Map.of("target.contract", file.toString(), "journeys", "worker"));
    assertThat(spec.objectives().all())
        .extracting("request")
        .contains(Optional.of("send heartbeat"))
        .doesNotContain(Optional.of("get worker"));
  }

  private String smallContract(String operations) throws IOException {
    String text = "contract { name = small, operations { %s } }".formatted(operations);
    return Files.writeString(temp.resolve("small.conf"), text).toString();
  }

  @Test
  void aStepThatTheContractLacksIsLeftOutAndThisIsSaid() throws IOException {
    String contract =
        smallContract(
            """
            "register worker" { method = POST, path = /workers }
            "send heartbeat" { method = POST, path = /heartbeats }
            """);
    RunSpec spec = read(SHAPE, Map.of("target.contract", contract, "journeys", "worker"));
    assertThat(spec.leftOut())
        .containsExactly(new LeftOut("worker", "unregister worker", "the contract small lacks it"));
    assertThat(new RunDescription(spec).ofRun())
        .contains("Left out:")
        .contains("worker: unregister worker, since the contract small lacks it");
    assertThat(use(spec).operations()).containsExactly("register worker", "send heartbeat");
  }

  @Test
  void aJourneyOfWhichNothingIsLeftIsAProblem() throws IOException {
    String contract = smallContract("\"check health\" { method = GET, path = /health }");
    assertThat(problems("target.contract", contract, "journeys", "worker,mixed"))
        .containsExactly(
            "load.journeys includes worker, of which nothing is left: no register worker, since the"
                + " contract small lacks it; no send heartbeat, since the contract small lacks it;"
                + " no unregister worker, since the contract small lacks it (-Djourneys)");
  }

  @Test
  void usersOfAContractWithoutLoginNeedAToken() throws IOException {
    Path file = temp.resolve("key.conf");
    Files.writeString(
        file,
        """
        contract {
          name = key
          login.headers { X-Api-Key = "#{token}" }
          operations { "list tasks" { method = GET, path = /tasks, auth = true } }
        }
        """);
    Map<String, String> options =
        Map.of("target.contract", file.toString(), "journeys", "mixed", "target.token", "hunter2");
    assertThat(use(read(SHAPE, options)).needsLogin()).isTrue();
    assertThat(problems("target.contract", file.toString(), "journeys", "mixed"))
        .singleElement()
        .asString()
        .startsWith("target.token is missing: the contract key has no login.operation");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void moreUsersThanFileDescriptorsAreAProblem() {
    LoadShape atOnce = LoadShape.phase("test").users(6).atOnce().during(ofSeconds(30));
    assertThat(failure(atOnce, Map.of("users", "2147483647")).problems())
        .singleElement()
        .asString()
        .startsWith("load.users must be at most ")
        .contains(" file descriptors, was 2147483647; raise it with ulimit -n ")
        .endsWith(" (-Dusers)");
  }

  @Test
  void usersAreNoneOfAnOpenModelsConcerns() {
    assertThat(problems("model", "open", "rate", "5", "users", "9"))
        .containsExactly(
            "load.users has no meaning in an open model, whose arrivals are told by -Drate"
                + " (-Dusers)");
  }

  @Test
  void allMistakesAreToldAtOnce() {
    assertThat(
            problems(
                "users", "-5",
                "journeys", "wroker",
                "level", "hevy",
                "model", "opn",
                "baseUrl", "http://192.0.2.1",
                "target.contract", "maa",
                "target.request-timeout", "soon",
                "targt.base-url", "x",
                "progress.interval", "0 s",
                "results.folder", "x",
                "objectives.run.error-rat", "1 %"))
        .hasSize(11)
        .allSatisfy(problem -> assertThat(problem).contains(" (-D").doesNotContain("\n"));
  }

  @Test
  void whatTheTargetTellsOfItselfMayHaveObjectives() {
    RunSpec spec = read(SHAPE, ofMa("objectives.target.memory.max", "2e9"));
    assertThat(spec.objectives().all())
        .extracting(Objective::name)
        .contains("target memory max <= 2000000000");
  }

  @Test
  void whatEndsARunEarlyIsReadWithItsProblems() {
    RunSpec spec = read(SHAPE, ofMa("objectives.abort-on.error-rate", "50 %"));
    assertThat(spec.abortOn().errorRate()).hasValue(50);
    assertThat(spec.abortOn().p95()).isEmpty();
    assertThat(
            problems("objectives.abort-on.error-rat", "50 %", "objectives.abort-on.during", "1 s"))
        .anyMatch(problem -> problem.contains("unknown key objectives.abort-on.error-rat"))
        .anyMatch(problem -> problem.contains("objectives.abort-on.during must be between"));
  }
}
