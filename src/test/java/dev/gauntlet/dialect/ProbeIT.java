package dev.gauntlet.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.cli.ProbeRun;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the report of a probe on a different platform, with correct and incorrect contracts. */
class ProbeIT {
  private static final String OURS = "ma";
  private static final String CONTRACTS = "src/test/resources/contracts/";
  private static final String PREFIX = "/platform/v3";

  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();

  private boolean probe(DialectPlatform platform, String contract, String... account) {
    return probe(platform, contract, Map.of(), account);
  }

  private boolean probe(
      DialectPlatform platform, String contract, Map<String, String> given, String... account) {
    Map<String, String> options = new HashMap<>(given);
    options.put("baseUrl", platform.baseUrl());
    options.put("target.contract", contract);
    options.put("results", folder.toString());
    if (account.length == 2) {
      options.put("target.username", account[0]);
      options.put("target.password", account[1]);
    }
    Settings settings =
        Settings.load(new SettingsSources(options, Map.of(), getClass().getClassLoader()));
    return ProbeRun.of(settings, said::add);
  }

  /** Returns the lines of the table without their times. */
  private List<String> rows() {
    return String.join("\n", said)
        .lines()
        .map(line -> line.replaceFirst(" +(-|[\\d.,]+)$", "").replaceAll(" {2,}", " | "))
        .toList();
  }

  private String contract(String text) throws IOException {
    Path ours = Path.of("user-files", "contracts", "ma.conf").toAbsolutePath();
    String include = "include \"%s\"\n".formatted(ours);
    return Files.writeString(folder.resolve("attempt.conf"), include + text).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"other.conf", "other-cookie.conf"})
  void everythingWorksWithItsOwnContract(String own) {
    try (DialectPlatform platform = DialectPlatform.under(PREFIX)) {
      assertThat(probe(platform, CONTRACTS + own)).describedAs("%s", rows()).isTrue();
      assertThat(rows())
          .contains("get task progress | left out | not in the contract")
          .contains("All 13 operations of the contract work.");
    }
  }

  @Test
  void customOperationWorksWithAConfiguredValue() throws IOException {
    Path other = Path.of(CONTRACTS, "other.conf").toAbsolutePath();
    String own =
        Files.writeString(
                folder.resolve("own.conf"),
                """
                include "%s"
                contract.operations."name worker" {
                  method = POST, path = /workers/register, expect = 201, body { slug = "#{nickname}" }
                }
                """
                    .formatted(other))
            .toString();
    try (DialectPlatform platform = DialectPlatform.under(PREFIX)) {
      assertThat(probe(platform, own)).isFalse();
      assertThat(rows())
          .contains(
              "name worker | NOT TRIED | no operation returns nickname: set probe.values.nickname");
      said.clear();
      assertThat(probe(platform, own, Map.of("probe.values.nickname", "ada")))
          .describedAs("%s", rows())
          .isTrue();
      assertThat(rows()).contains("name worker | works");
    }
  }

  @Test
  void everythingWorksOnTheEmbeddedPlatform() {
    Map<String, String> options = Map.of("results", folder.toString());
    Settings settings =
        Settings.load(new SettingsSources(options, Map.of(), getClass().getClassLoader()));
    assertThat(ProbeRun.of(settings, said::add)).describedAs("%s", rows()).isTrue();
    assertThat(rows())
        .contains("All 20 operations of the contract work, and so do its pushes.")
        .contains("All 13 operations of the contract work.");
  }

  @Test
  void wrongPrefixFindsNoOperation() {
    try (DialectPlatform platform = DialectPlatform.under(PREFIX)) {
      assertThat(probe(platform, OURS)).isFalse();
      assertThat(rows())
          .contains("check health | MISSING | status 404 at GET /api/v1/health: \"nothing_here\"")
          .contains(
              "No operation was found: check the contract's prefix and the base URL first.");
    }
  }

  @Test
  void exactDifferencesAreReported() {
    try (DialectPlatform platform = DialectPlatform.under("/api/v1")) {
      assertThat(probe(platform, OURS, DialectPlatform.USER, DialectPlatform.PASSWORD)).isFalse();
      assertThat(rows())
          .filteredOn(row -> row.contains("DIFFERS") || row.contains("MISSING"))
          .containsExactly(
              "register user | DIFFERS | status 400, expected 201:"
                  + " \"not_understood\"",
              "log in | DIFFERS | status 403, expected 200:"
                  + " \"who_are_you\"",
              "register worker | DIFFERS | status 422, expected 200:"
                  + " \"slug_is_required\"",
              "check health | DIFFERS | $.status is missing in the answer: it has data");
      assertThat(rows()).contains("create task | NOT TRIED | \"log in\" returned no token");
    }
  }

  @Test
  void remainingDifferencesAreReportedWithACorrectLogin() throws IOException {
    String attempt =
        contract(
            """
            contract {
              prefix = %s
              login { refresh = null, headers { Authorization = null, X-Session = "#{token}" } }
              operations {
                "log in" {
                  expect = 201
                  body {
                    username = null, password = null
                    login = "#{username}", secret = "#{password}"
                  }
                  save { token = "$.data.session.key", refreshToken = null, expiresIn = null }
                }
                "refresh token" = null
                "register worker" {
                  expect = 201, save.workerId = "$.data.id", check = null
                  body.slug = "worker-#{uuid}"
                }
                "create task" {
                  expect = 202, save.taskId = "$.data.id", check = null
                  body.slug = "task-#{uuid}"
                }
              }
            }
            """
                .formatted(PREFIX));
    try (DialectPlatform platform = DialectPlatform.under(PREFIX)) {
      assertThat(probe(platform, attempt, DialectPlatform.USER, DialectPlatform.PASSWORD))
          .isFalse();
      assertThat(rows())
          .contains("log in | works", "register worker | works", "create task | works")
          .contains("send heartbeat | DIFFERS | status 204, expected 200")
          .contains(
              "list tasks | DIFFERS | status 400, expected 200:"
                  + " \"pages_are_numbered\"")
          .contains("get task | DIFFERS | $.task_id is missing in the answer: it has data")
          .contains(
              "get task progress | MISSING | status 404 at GET"
                  + " /platform/v3/tasks/#{taskId}/progress: \"nothing_here\"")
          .contains(
              "unregister worker | MISSING | status 404 at POST"
                  + " /platform/v3/workers/#{workerId}/unregister: \"nothing_here\"")
          .contains("refresh token | left out | not in the contract");
    }
  }

  @Test
  void noSecretIsPrinted() {
    try (DialectPlatform platform = DialectPlatform.under("/api/v1")) {
      probe(platform, OURS, "stranger", "hunter2");
      assertThat(String.join("\n", said)).contains("log in").doesNotContain("hunter2");
    }
  }

  @Test
  void invalidConfigurationIsReportedBeforeProbing() {
    try (DialectPlatform platform = DialectPlatform.under(PREFIX)) {
      assertThat(probe(platform, "nowhere.conf")).isFalse();
      assertThat(said).singleElement().asString().contains("there is no nowhere.conf");
    }
  }
}
