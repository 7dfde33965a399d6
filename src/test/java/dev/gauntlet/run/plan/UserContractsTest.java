package dev.gauntlet.run.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.NamedFiles;
import dev.gauntlet.config.ProblemTexts;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.protocol.ProtocolSection;
import dev.gauntlet.run.workload.ShapedLoad;
import dev.gauntlet.target.probe.TargetProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of runs and probes with a contract that a user has written. */
class UserContractsTest {

  @TempDir Path folder;

  @BeforeEach
  void aFileThatNoJourneyKnows() throws IOException {
    for (String name : List.of("ma", "ap", "cv", "mine")) {
      Files.writeString(folder.resolve(name + ".conf"), "");
    }
  }

  private Settings settings(Map<String, String> options) {
    return Settings.load(
        new SettingsSources(
            options,
            Map.of(),
            RunSpec.class.getClassLoader(),
            NamedFiles.OBJECTIVES,
            new NamedFiles(folder)));
  }

  private RunSpec read(Map<String, String> options) {
    return RunSpec.read(
        "Test",
        settings(options),
        (name, all) -> ShapedLoad.read(all, chosen -> RunSpecs.SHAPE, Journeys.builtIn()).workload());
  }

  @Test
  void unusedContractIsNoProblem() {
    assertThat(read(Map.of("journeys", "task")).target().endpoints()).hasSize(1);
  }

  @Test
  void contractNamedAsASettingIsReportedBeforeTheLoad() throws IOException {
    Files.createFile(folder.resolve("tls.conf"));
    assertThat(ProblemTexts.of(() -> read(Map.of("journeys", "task"))))
        .singleElement()
        .asString()
        .startsWith("a contract must not be named tls like a setting of target: rename the file ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"echo", "redis"})
  void contractOfTheNameOfAProtocolIsReportedOnce(String name) throws IOException {
    Path file = Files.createFile(folder.resolve(name + ".conf"));
    String message =
        "a contract must not be named %s like a setting of target: rename the file %s"
            .formatted(name, file);
    assertThat(ProblemTexts.of(() -> read(Map.of("journeys", "task")))).containsExactly(message);
    Settings settings = settings(Map.of());
    ProtocolSection.readAll(settings);
    assertThat(ProblemTexts.of(() -> probe(settings))).containsExactly(message);
  }

  @Test
  void sectionMayHoldSettingsOfOtherRuns() {
    assertThat(ProblemTexts.of(() -> read(Map.of("target.mine.base-ulr", "http://127.0.0.1:1"))))
        .singleElement()
        .asString()
        .startsWith("unknown key target.mine.base-ulr, did you mean base-url?");
    assertThat(read(Map.of("target.mine.username", "me", "target.mine.password", "secret")))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "audit", "groups", "abort-on", "warm-up", "rehearsals"})
  void contractNameMustNotBeAnObjectiveSetting(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".conf"), "");
    assertThat(ProblemTexts.of(() -> read(Map.of("journeys", "task"))))
        .containsExactly(
            "a contract must not be named %s like a setting of objectives: rename the file %s"
                .formatted(name, file));
  }

  @Test
  void embeddedPlatformHasNoPortForACustomContract() {
    assertThat(ProblemTexts.of(() -> read(Map.of("target.compose.port.mine", "8000"))))
        .singleElement()
        .asString()
        .startsWith(
            "target.compose.port.mine has no effect: the reference platform has the contracts");
  }

  private static void probe(Settings settings) {
    new TargetProbe(settings, new LinkedHashSet<>(List.of("ma", "ap")), Map.of());
    settings.throwIfProblems();
  }

  @Test
  void probeOfAnotherContractIsNoProblem() {
    Settings settings = settings(Map.of());
    ProtocolSection.readAll(settings);
    probe(settings);
  }

  @Test
  void probeWithItsOwnTargetIgnoresOtherContracts() {
    Settings settings =
        settings(
            Map.of(
                "baseUrl.mine",
                "http://127.0.0.1:1",
                "target.mine.contract",
                folder.resolve("mine.conf").toString()));
    ProtocolSection.readAll(settings);
    assertThat(
            ProblemTexts.of(() -> probe(settings)))
        .hasSize(2)
        .anySatisfy(problem -> assertThat(problem).contains("cannot reach 127.0.0.1 port 1"))
        .anySatisfy(problem -> assertThat(problem).startsWith("contract is missing; a contract's"));
  }

  @Test
  void probedRegistrationMayNeedAValueAndUnusedValuesAreReported() throws IOException {
    Files.writeString(
        folder.resolve("mine.conf"),
        """
        contract {
          name = mine
          login { operation = "log in", headers { Authorization = "Bearer #{token}" } }
          operations {
            register {
              method = POST, path = /users, role = registration, body { code = "#{inviteCode}" }
            }
            "log in" { method = POST, path = /log-in, save { token = "$.token" } }
            "get me" { method = GET, path = /me, auth = true }
          }
        }
        """);
    Settings settings =
        settings(
            Map.of(
                "baseUrl.mine",
                "http://127.0.0.1:1",
                "target.mine.contract",
                folder.resolve("mine.conf").toString(),
                "probe.values.inviteCode",
                "42",
                "probe.values.inviteCod",
                "43"));
    ProtocolSection.readAll(settings);
    assertThat(ProblemTexts.of(() -> probe(settings)))
        .hasSize(2)
        .anyMatch(problem -> problem.contains("cannot reach 127.0.0.1 port 1"))
        .contains(
            "probe.values.inviteCod has no effect: no probed request uses it, did you mean"
                + " inviteCode? (-Dprobe.values.inviteCod)");
  }
}
