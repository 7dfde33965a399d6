package dev.gauntlet.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.cli.ProbeRun;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.secure.Certificates;
import dev.gauntlet.secure.SecurePlatform;
import dev.gauntlet.secure.TunnelProxy;
import dev.gauntlet.truth.TruthSimulation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import simulations.Smoke;

/**
 * Tests that no secret appears on the console, in the results, or in Gatling's report and log. The
 * platform requires a client certificate and is behind a proxy that requires an account. The
 * answers of the platform contain secrets and violate the contract.
 */
class SecretsIT {

  private static final String PASSWORD = "acc0unt-hunter";
  private static final String PROXY_PASSWORD = "pr0xy-hunter";
  private static final String API_KEY = "k3y-hunter";
  private static final List<String> SECRETS =
      List.of(
          PASSWORD,
          PROXY_PASSWORD,
          Base64.getEncoder()
              .encodeToString(("me:" + PROXY_PASSWORD).getBytes(StandardCharsets.UTF_8)),
          API_KEY,
          Certificates.PASSWORD,
          SecurePlatform.TOKEN);

  @TempDir static Path keys;
  @TempDir Path folder;

  private static Certificates certificates;

  @BeforeAll
  static void make() throws Exception {
    certificates = Certificates.in(keys);
  }

  /** Returns the secrets in the files of a folder, with the names of the files. */
  private static List<String> leaks(Path folder) throws IOException {
    List<String> leaks = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        SECRETS.stream()
            .filter(text::contains)
            .forEach(secret -> leaks.add(secret + " in " + file.getFileName()));
      }
    }
    return leaks;
  }

  /** Starts a platform whose answers contain a text, so that a secret in it can leak. */
  private static SecurePlatform platform(String reported) throws Exception {
    return SecurePlatform.mutual(certificates, reported);
  }

  private static Map<String, String> variables() {
    return Map.of(
        "GAUNTLET_TARGET_USERNAME",
        "me",
        "GAUNTLET_TARGET_PASSWORD",
        PASSWORD,
        "GAUNTLET_TARGET_TOKEN",
        API_KEY,
        "GAUNTLET_TARGET_PROXY_USERNAME",
        "me",
        "GAUNTLET_TARGET_PROXY_PASSWORD",
        PROXY_PASSWORD,
        "GAUNTLET_TARGET_TLS_CERTIFICATE_PASSWORD",
        Certificates.PASSWORD);
  }

  private static Map<String, String> options(
      SecurePlatform platform, TunnelProxy proxy, String login) throws Exception {
    return Map.of(
        "baseUrl", platform.baseUrl(),
        "target.contract", contract(login).toString(),
        "target.tls.trust", certificates.authority().toString(),
        "target.tls.certificate", certificates.store("client").toString(),
        "target.proxy.host", "127.0.0.1",
        "target.proxy.port", Integer.toString(proxy.port()));
  }

  private SimulationProcess start(
      SecurePlatform platform, TunnelProxy proxy, String login, String... more) throws Exception {
    List<String> all = new ArrayList<>(List.of(more));
    options(platform, proxy, login).forEach((name, value) -> all.add(name + "=" + value));
    return SimulationProcess.start(
        folder, variables(), TruthSimulation.class, all.toArray(String[]::new));
  }

  @Test
  void secretSearchCoversAllFilesRecursively() throws IOException {
    assertThat(leaks(folder)).isEmpty();
    Path deep = Files.createDirectories(folder.resolve("results/latest"));
    Files.write(
        deep.resolve("x.bin"), ("\u0000\u00ff" + PASSWORD).getBytes(StandardCharsets.ISO_8859_1));
    assertThat(leaks(folder)).containsExactly(PASSWORD + " in x.bin");
  }

  @Test
  void consoleAndFilesOfARunContainNoSecret() throws Exception {
    try (SecurePlatform platform = platform(PASSWORD);
        TunnelProxy proxy = TunnelProxy.of("me", PROXY_PASSWORD);
        SimulationProcess run =
            start(
                platform, proxy, LOG_IN, "users=2", "duration=2s", "target.password=" + PASSWORD)) {
      assertThat(run.exitCode()).describedAs(run.console()).isEqualTo(2);
      assertThat(run.result().at("/setup/0/ok").asInt()).describedAs(run.console()).isPositive();
      assertThat(run.result().at("/totals/failed").asInt()).isPositive();
      assertThat(run.result().at("/evidence/0/exchange/status").asInt()).isEqualTo(200);
      assertThat(proxy.passed()).isPositive();
      assertThat(leaks(folder)).isEmpty();
    }
  }

  @Test
  void traceAndDryRunShowNoSecret() throws Exception {
    try (SecurePlatform platform = platform(API_KEY);
        TunnelProxy proxy = TunnelProxy.of("me", PROXY_PASSWORD)) {
      try (SimulationProcess trace = start(platform, proxy, API_KEY_ONLY, "trace")) {
        assertThat(trace.exitCode()).describedAs(trace.console()).isEqualTo(2);
        assertThat(trace.console()).contains("X-API-Key: ******", "Set-Cookie: ******");
      }
      assertThat(leaks(folder)).isEmpty();
      try (SimulationProcess dry = start(platform, proxy, LOG_IN, "dryRun")) {
        assertThat(dry.exitCode()).describedAs(dry.console()).isZero();
      }
      assertThat(leaks(folder)).isEmpty();
    }
  }

  @Test
  void aProbeShowsNoSecret() throws Exception {
    try (SecurePlatform platform = platform(PASSWORD);
        TunnelProxy proxy = TunnelProxy.of("me", PROXY_PASSWORD)) {
      Map<String, String> options = new HashMap<>(options(platform, proxy, LOG_IN));
      options.put("results", folder.toString());
      Settings settings =
          Settings.load(
              new SettingsSources(options, variables(), SecretsIT.class.getClassLoader()));
      StringBuilder console = new StringBuilder();
      assertThat(ProbeRun.of(settings, console::append)).isFalse();
      assertThat(console).contains("log in", "works", "differs");
      assertThat(SECRETS).noneMatch(secret -> console.indexOf(secret) >= 0);
    }
  }

  /** The tokens of the reference platform are JSON Web Tokens, which all begin with "eyJ". */
  @Test
  @Tag("slow")
  void platformLogsContainNoPasswordOrToken() throws Exception {
    try (SimulationProcess run =
        SimulationProcess.start(folder, Smoke.class, "trace", "journeys=task,readonly")) {
      assertThat(run.exitCode()).describedAs(run.console()).isZero();
      assertThat(folder.resolve("results/trace/platform.log")).exists();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
              .describedAs(file.toString())
              .doesNotContain("eyJ", "testpass123");
        }
      }
    }
  }

  private static final String LOG_IN =
      """
        login {
          operation = "log in"
          headers { Authorization = "Bearer #{token}" }
        }
      """;

  private static final String API_KEY_ONLY =
      """
        login { headers { X-API-Key = "#{token}" } }
      """;

  /** Writes a contract that saves the token from {@code key}, a name that suggests no secret. */
  private static Path contract(String login) throws IOException {
    return Files.writeString(
        keys.resolve(login.length() + ".conf"),
        """
        contract {
          name = truth
          %s
          operations {
            "log in" {
              method = POST
              path = /login
              body { username = "#{username}", password = "#{password}" }
              save { token = "$.key" }
            }
            "probe" {
              method = POST
              path = /probe
              auth = true
              body { note = "#{token}" }
              check { "$.answer" = "#{token}" }
            }
          }
        }
        """
            .formatted(login));
  }
}
