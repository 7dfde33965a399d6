package dev.gauntlet.run.plan;

import static dev.gauntlet.run.plan.RunSpecs.ofMa;
import static dev.gauntlet.run.plan.RunSpecs.problems;
import static dev.gauntlet.run.plan.RunSpecs.read;
import static dev.gauntlet.run.plan.RunSpecs.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.run.access.ContractUse;
import dev.gauntlet.run.workload.ShapedLoad;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the target of a run, and of the accounts of its users. */
class RunSpecTargetTest {

  @TempDir Path temp;

  @Test
  void contractWithoutTokensNeedsNoAccount() {
    assertThat(use(read(Map.of("journeys", "worker"))).needsLogin()).isFalse();
  }

  @Test
  void oneUrlForTwoContractsIsAProblemWithSolutions() {
    assertThat(problems("baseUrl", "http://127.0.0.1:1", "dryRun", "true"))
        .contains(
            "target.base-url fits one contract, but this run uses ma (worker,task,mixed) and ap"
                + " (readonly); set -DbaseUrl.ma=http://... and -DbaseUrl.ap=http://..., or choose"
                + " journeys of one: -Djourneys=worker,task,mixed or -Djourneys=readonly"
                + " (-DbaseUrl)");
    assertThat(problems("target.contract", "ma"))
        .singleElement()
        .asString()
        .contains("set -Dtarget.ma.contract=... and -Dtarget.ap.contract=...");
  }

  @Test
  void eachContractMayHaveItsOwnUrl() {
    Map<String, String> options =
        Map.of(
            "baseUrl.ma", "http://127.0.0.1:1",
            "baseUrl.ap", "http://127.0.0.1:2",
            "target.username", "me",
            "target.password", "hunter2",
            "dryRun", "true");
    assertThat(RunSpecs.contracts(read(options)))
        .extracting(ContractUse::name, use -> use.endpoint().baseUrl().orElseThrow().getPort())
        .containsExactlyInAnyOrder(tuple("ma", 1), tuple("ap", 2));
  }

  @Test
  void optionsWithoutEffectAreReported() {
    Map<String, String> options =
        ofMa(
            "baseUrl.ma", "http://127.0.0.1:1",
            "baseUrl.ap", "http://127.0.0.1:2",
            "target.embedded.pool-size", "5",
            "target.redis.sharing", "pooled",
            "target.tls.trust", "",
            "target.username", "me",
            "target.password", "hunter2",
            "target.token", "hunter3",
            "target.new-accounts", "true",
            "objectives.audit.lost", "1",
            "load.longest-retry-after", "5 s",
            "dryRun", "true");
    assertThat(new RunDescription(read(options)).ofRun())
        .endsWith(
            """

            Without effect in this run:
              -Dtarget.embedded.pool-size: the target is remote
              -Dtarget.redis.sharing: no user of this run sends to Redis
              -DbaseUrl.ap: no journey of this run uses the contract ap
              -Dtarget.username: the users get accounts of their own
              -Dtarget.password: the users get accounts of their own
              -Dtarget.token: no user sends a token
              -Dobjectives.audit.lost: this simulation watches no pushes
              -Dload.longest-retry-after: load.honour-retry-after is not set
            """);
    options.remove("target.new-accounts");
    options.keySet().removeIf(name -> name.matches("target\\.(embedded|redis|token).*|.*ap|.*(audit|retry).*"));
    assertThat(new RunDescription(read(options)).ofRun()).doesNotContain("Without effect");
  }

  @Test
  void settingsOfAnotherKindAreReportedFromTheEnvironmentAndForEachContract() throws IOException {
    Path file = temp.resolve("environments").resolve("staging.conf");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        target {
          base-url = "http://127.0.0.1:1"
          embedded { pool-size = 5, faults = null }
          tls { trust = "%s", trust-password = changeit }
        }
        """
            .formatted(Path.of(System.getProperty("java.home"), "lib", "security", "cacerts")));
    Map<String, String> options =
        ofMa(
            "env", "staging",
            "target.ma.username", "me",
            "target.ma.password", "hunter2",
            "target.ma.token", "hunter3",
            "target.new-accounts", "true",
            "dryRun", "true");
    try (URLClassLoader files =
        new URLClassLoader(
            new URL[] {temp.toUri().toURL()}, RunSpecTargetTest.class.getClassLoader())) {
      Settings settings = Settings.load(new SettingsSources(options, Map.of(), files));
      RunSpec spec =
          RunSpec.read(
              "Test",
              settings,
              (name, all) ->
                  ShapedLoad.read(all, chosen -> RunSpecs.SHAPE, Journeys.builtIn()).workload());
      assertThat(new RunDescription(spec).ofRun())
          .endsWith(
              """

              Without effect in this run:
                target.embedded.pool-size (environments/staging.conf: 3): the target is remote
                target.tls.trust (environments/staging.conf: 4): no target of this run is at https://
                target.tls.trust-password (environments/staging.conf: 4): no target of this run is at https://
                -Dtarget.ma.username: the users get accounts of their own
                -Dtarget.ma.password: the users get accounts of their own
                -Dtarget.ma.token: no user sends a token
              """);
    }
  }

  @Test
  void faultsThatAffectNothingAreReported() {
    String plan =
        new RunDescription(
                read(
                    Map.of(
                        "journeys", "readonly",
                        "target.embedded.faults",
                        "slow:POST /api/v1/task:3s,drop:GET /api/v1/agents/*,status:*:503,"
                            + "push:lose:5",
                        "dryRun", "true")))
            .ofRun();
    assertThat(plan)
        .endsWith(
            """

            Without effect in this run:
              -Dtarget.embedded.faults: "slow:POST /api/v1/task:3s" affects no request, push or stream of this run
              -Dtarget.embedded.faults: "push:lose:5" affects no request, push or stream of this run
            """);
  }

  @Test
  void settingsMadeIneffectiveByOthersAreReported() {
    Map<String, String> options =
        ofMa(
            "baseUrl.ma", "http://127.0.0.1:1",
            "target.username", "me",
            "target.password", "hunter2",
            "logIn", "with-user",
            "load.log-in.concurrency", "4",
            "objectives.abort-on.p95", "1 s",
            "objectives.abort-on.during", "1 min",
            "objectives.metrics.tokns.p50", ">= 3",
            "dryRun", "true");
    assertThat(new RunDescription(read(options)).ofRun())
        .endsWith(
            """

            Without effect in this run:
              -Dload.log-in.concurrency: each user logs in within the load
              -Dobjectives.abort-on.during: the load is not longer, so error-rate and p95 never end the run
              -Dobjectives.metrics.tokns.p50: no journey of this run records such a metric
            """);
  }

  @Test
  void timeOfAbortLimitsThatOtherRunsSetIsRemarked() {
    Settings settings =
        Settings.load(
            new SettingsSources(
                Map.of("journeys", "worker"),
                Map.of("GAUNTLET_OBJECTIVES_ABORT_ON_DURING", "5 s"),
                RunSpec.class.getClassLoader()));
    RunSpec spec =
        RunSpec.read(
            "Test",
            settings,
            (name, all) ->
                ShapedLoad.read(all, chosen -> RunSpecs.SHAPE, Journeys.builtIn()).workload());
    assertThat(new RunDescription(spec).ofRun())
        .contains("objectives.abort-on.during: neither error-rate nor p95 is set beside it");
  }

  @Test
  void remoteHostThatIsNotAllowedIsNotContacted() {
    assertThat(problems("baseUrl", "http://192.0.2.1", "journeys", "worker"))
        .containsExactly(
            "target.base-url 192.0.2.1 is neither this machine nor an allowed host; if you are permitted"
                + " to load it, add \"192.0.2.1\" to target.allowed-hosts (-DbaseUrl)");
  }

  @Test
  void dryRunOpensNoConnectionAndReportsWhatARunWouldReject() throws IOException {
    assertThat(problems("baseUrl", "http://192.0.2.1", "journeys", "worker", "dryRun", "true"))
        .singleElement()
        .asString()
        .startsWith("target.base-url 192.0.2.1 is neither this machine nor an allowed host");
    assertThat(
            problems("target.proxy.host", "192.0.2.1", "target.proxy.port", "1", "dryRun", "true"))
        .singleElement()
        .asString()
        .startsWith("target.proxy.host 192.0.2.1 is neither this machine nor an allowed host");
    Path file = Files.createFile(temp.resolve("file"));
    assertThat(problems("results", file.resolve("below").toString(), "dryRun", "true"))
        .singleElement()
        .asString()
        .contains("file is no folder");
  }

  @Test
  void unreachableTargetIsReportedWithHostPortAndTime() throws IOException {
    ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    closed.close();
    String url = "http://127.0.0.1:" + closed.getLocalPort();
    assertThat(problems("baseUrl", url, "journeys", "worker"))
        .singleElement()
        .asString()
        .matches(
            "target\\.base-url cannot reach 127\\.0\\.0\\.1 port %s \\(.* after \\d+ ms\\); start"
                    .formatted(closed.getLocalPort())
                + " the platform or correct the URL \\(-DbaseUrl\\)");
  }

  @Test
  void problemOfAContractUrlNamesItsSetting() throws IOException {
    ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    closed.close();
    String url = "http://127.0.0.1:" + closed.getLocalPort();
    assertThat(problems("baseUrl.ma", url, "journeys", "worker"))
        .singleElement()
        .asString()
        .startsWith("target.ma.base-url cannot reach 127.0.0.1")
        .endsWith("(-DbaseUrl.ma)");
    assertThat(problems("target.ma.base-url", "http://192.0.2.1", "journeys", "worker"))
        .singleElement()
        .asString()
        .startsWith("target.ma.base-url 192.0.2.1 is neither this machine nor an allowed host")
        .endsWith("(-Dtarget.ma.base-url)");
    assertThat(problems("baseUrl.ma", url, "baseUrl.ap", url))
        .anyMatch(problem -> problem.endsWith("(-DbaseUrl.ma)"))
        .anyMatch(problem -> problem.endsWith("(-DbaseUrl.ap)"));
  }

  @Test
  void registrationUsesOnlyValuesOfANewAccount() throws IOException {
    String text = Files.readString(Path.of("user-files/contracts/ma.conf"));
    Path contract =
        Files.writeString(
            temp.resolve("own.conf"),
            text.replace("email = ", "tenant = \"#{tenant}\"\n        email = "));
    assertThat(
            problems(
                ofMa(
                    "baseUrl", "http://127.0.0.1:1",
                    "target.ma.contract", contract.toString(),
                    "target.new-accounts", "true",
                    "dryRun", "true")))
        .containsExactly(
            "target.ma.contract creates accounts with \"register user\", which needs tenant besides"
                + " username, email and password; set accounts of the platform in target.accounts"
                + " (-Dtarget.ma.contract)");
  }

  @Test
  void usersOfARemotePlatformNeedAnAccount() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + server.getLocalPort();
      assertThat(problems("baseUrl", url, "journeys", "worker,task"))
          .singleElement()
          .asString()
          .startsWith(
              "target.username is missing, but the users must log in; set GAUNTLET_TARGET_");
      assertThat(problems("baseUrl", url, "journeys", "worker,task", "target.username", "me"))
          .singleElement()
          .asString()
          .startsWith("target.username is set without target.password; set GAUNTLET_TARGET_");
      assertThat(
              problems(
                  Map.of(
                      "baseUrl", url,
                      "journeys", "worker,task",
                      "target.username", "me",
                      "target.password-file", "/")))
          .containsExactly(
              "target.password-file must be a file and not a folder, was /"
                  + " (-Dtarget.password-file)");
      Map<String, String> withAccount =
          ofMa("baseUrl", url, "target.username", "me", "target.password", "hunter2");
      assertThat(use(read(withAccount)).endpoint().account()).isPresent();
      assertThat(use(read(Map.of("baseUrl", url, "journeys", "worker"))).needsLogin()).isFalse();
    }
  }

  @Test
  void usersMayRegisterOnARemotePlatform() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Map<String, String> options =
          ofMa(
              "baseUrl",
              "http://127.0.0.1:" + server.getLocalPort(),
              "target.new-accounts",
              "true");
      assertThat(read(options).target().newAccounts()).isTrue();
      options.put("journeys", "readonly");
      assertThat(problems(options))
          .singleElement()
          .asString()
          .startsWith("target.ap.contract needs an operation with role = registration")
          .contains("; set target.ap.username and target.ap.password, or target.ap.accounts");
      options.put("target.ap.username", "me");
      options.put("target.ap.password", "hunter2");
      assertThat(use(read(options)).endpoint().account()).isPresent();
    }
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
    assertThat(use(read(options)).needsLogin()).isTrue();
    assertThat(problems("target.contract", file.toString(), "journeys", "mixed"))
        .singleElement()
        .asString()
        .startsWith("target.token is missing. The contract key has no login.operation")
        .endsWith(
            "; the base URL is missing, too: set the URL of the platform for this contract, such as"
                + " -DbaseUrl=http://127.0.0.1:8000");
  }

  @Test
  void missingBaseUrlIsReportedInsteadOfEmbeddedPlatformProblems() throws IOException {
    Path file = temp.resolve("own.conf");
    String ours = Path.of("user-files", "contracts", "ma.conf").toAbsolutePath().toString();
    Files.writeString(
        file,
        """
        include "%s"
        contract { name = own, operations { "register user" = null } }
        """
            .formatted(ours));
    Map<String, String> options = ofMa("target.contract", file.toString());
    assertThat(problems(options))
        .singleElement()
        .asString()
        .isEqualTo(
            "target.base-url is missing. Without it the embedded platform is started, whose users"
                + " need an operation with role = registration, but the contract own has none; set the URL of the"
                + " platform for this contract, such as -DbaseUrl=http://127.0.0.1:8000");
    options.put("target.kind", "embedded");
    assertThat(problems(options))
        .singleElement()
        .asString()
        .contains("needs an operation with role = registration");
  }
}
