package dev.gauntlet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A platform leaves neither a process nor a folder, no matter how it ends. */
class PlatformLifeIT {

  /** An idle machine takes at most 2 s; the rest is reserve for a busy one. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir private Path temp;

  @Test
  void endOfStandardInputEndsPlatformStoresAndGuard() throws Exception {
    try (PlatformProcess platform = ready("--end-with-stdin")) {
      assertThat(platform.guards()).hasSize(1);
      platform.closeInput();
      assertThat(platform.exitCode(LIMIT)).isZero();
      assertThat(platform.stores()).isEmpty();
      assertThat(platform.runFolders()).isEmpty();
      assertThat(platform.leavesNothingWithin(LIMIT)).isTrue();
    }
  }

  @Test
  void parentMayResetTheDataOfUsers() throws Exception {
    try (PlatformProcess platform = ready("--end-with-stdin")) {
      assertThat(platform.registerStatus("ada")).isEqualTo(201);
      assertThat(platform.registerStatus("ada")).isEqualTo(409);
      assertThat(platform.order(PlatformLaunch.RESET)).isEqualTo("reset done");
      assertThat(platform.registerStatus("ada")).isEqualTo(201);
      assertThat(platform.testUserStatus()).isEqualTo(200);
    }
  }

  @Test
  void sigtermShutsThePlatformDownInOrder() throws Exception {
    try (PlatformProcess platform = ready()) {
      platform.signal("TERM");
      platform.exitCode(LIMIT);
      assertThat(platform.stores()).isEmpty();
      assertThat(platform.runFolders()).isEmpty();
    }
  }

  @Test
  void theGuardCleansUpAfterAKilledPlatform() throws Exception {
    try (PlatformProcess platform = ready("--end-with-stdin")) {
      assertThat(platform.stores()).hasSize(2);
      platform.signal("KILL");
      assertThat(platform.leavesNothingWithin(LIMIT)).isTrue();
    }
  }

  @Test
  void guardSurvivesTheKillOfThePlatformProcessTree() throws Exception {
    try (PlatformProcess platform = ready("--end-with-stdin")) {
      platform.killTree();
      assertThat(platform.leavesNothingWithin(LIMIT)).isTrue();
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(ints = {300, 600, 900, 1200, 1500, 2000, 2500})
  void platformKilledDuringItsStartLeavesNothing(int millis) throws Exception {
    try (PlatformProcess platform = PlatformProcess.launch(temp, "--end-with-stdin")) {
      Thread.sleep(millis);
      platform.signal("KILL");
      assertThat(platform.leavesNothingForGoodWithin(LIMIT)).isTrue();
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(ints = {300, 900, 1500})
  void parentExitDuringTheStartEndsThePlatformAndItsStores(int millis) throws Exception {
    try (PlatformProcess platform = PlatformProcess.launch(temp, "--end-with-stdin")) {
      Thread.sleep(millis);
      platform.closeInput();
      platform.exitCode(LIMIT);
      assertThat(platform.leavesNothingWithin(LIMIT)).isTrue();
    }
  }

  @Test
  void terminalSignalsDoNotReachThePlatform() throws Exception {
    try (PlatformProcess platform = ready("--end-with-stdin")) {
      for (String signal : List.of("INT", "HUP")) {
        platform.signal(signal);
      }
      Thread.sleep(500);
      assertThat(platform.healthStatus()).isEqualTo(200);
      platform.closeInput();
      platform.exitCode(LIMIT);
    }
  }

  @Test
  void logsOfThePlatformAndItsStoresGoToTheFolderGiven() throws Exception {
    Path logs = temp.resolve("logs");
    try (PlatformProcess platform = ready("--end-with-stdin", "--logs", logs.toString())) {
      platform.closeInput();
      platform.exitCode(LIMIT);
      for (String log : List.of("platform.log", "postgresql.log", "redis.log")) {
        assertThat(Files.size(logs.resolve(log))).as(log).isPositive();
      }
      assertThat(platform.errors()).isEmpty();
    }
  }

  @Test
  void allCommandLineErrorsAreReportedTogether() throws Exception {
    try (PlatformProcess platform =
        PlatformProcess.launch(temp, "--port", "x", "--pool-size", "0", "--speed")) {
      assertThat(platform.exitCode(LIMIT)).isEqualTo(PlatformLaunch.BAD_USAGE);
      assertThat(platform.errors()).contains("--port", "--pool-size", "--speed", "--help");
    }
  }

  @Test
  void unreachableExternalStoreIsNamed() throws Exception {
    try (PlatformProcess platform =
        PlatformProcess.launch(temp, "--redis-url", "redis://:s3cret@127.0.0.1:1")) {
      assertThat(platform.exitCode(LIMIT)).isEqualTo(PlatformLaunch.START_FAILED);
      assertThat(platform.errors()).contains("Redis", "--redis-url").doesNotContain("s3cret");
      assertThat(platform.leavesNothingWithin(LIMIT)).isTrue();
    }
  }

  private PlatformProcess ready(String... options) throws Exception {
    return PlatformProcess.launch(temp, options).awaitReady();
  }
}
