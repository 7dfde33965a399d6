package dev.gauntlet.target;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the life cycle of an embedded platform, which small processes simulate. */
class StartedTargetIT {

  private static final Duration TIME_LIMIT = ofSeconds(20);

  @TempDir Path logs;

  private final BlockingQueue<String> deaths = new LinkedBlockingQueue<>();

  private static PlatformStart start(List<String> command, Duration timeLimit) {
    return new PlatformStart(
        "embedded platform",
        command,
        Map.of(),
        timeLimit,
        "target.embedded.start-timeout",
        ofSeconds(4));
  }

  private StartedTarget start(String manner) {
    StartedTarget target =
        StartedTarget.start(start(FakePlatform.command(manner), TIME_LIMIT), List.of("ma"), logs);
    target.onDeath(deaths::add);
    return target;
  }

  private String failure(String manner, String contract, Duration timeLimit) {
    TargetException failure =
        catchThrowableOfType(
            TargetException.class,
            () ->
                StartedTarget.start(
                    start(FakePlatform.command(manner), timeLimit), List.of(contract), logs));
    assertThat(failure).describedAs("the start of " + manner).isNotNull();
    return failure.getMessage();
  }

  private static List<ProcessHandle> standIns() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"orderly", "warned"})
  void readyLineHoldsTheUrlOfEachContract(String manner) {
    try (StartedTarget target = start(manner)) {
      assertThat(target.baseUrls().get("ma")).hasToString("http://127.0.0.1:4711");
      assertThat(target.description()).isEqualTo("embedded platform at http://127.0.0.1:4711");
    }
  }

  @Test
  void resetEndsWithThePlatformsConfirmation() {
    try (StartedTarget target = start("forgetful")) {
      target.reset();
      target.reset();
    }
  }

  @Test
  void refusedResetIsReported() {
    try (StartedTarget target = start("remembering")) {
      assertThatThrownBy(target::reset)
          .isInstanceOf(TargetException.class)
          .hasMessageEndingWith("not its own stores");
    }
  }

  @Test
  void closeStopsThePlatformWithoutReportingAnExit() throws Exception {
    StartedTarget target = start("orderly");
    assertThat(standIns()).hasSize(1);
    target.close();
    assertThat(standIns()).isEmpty();
    target.close();
    assertThat(deaths.poll(200, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void hangingPlatformIsKilled() throws Exception {
    StartedTarget target = start("stubborn");
    ProcessHandle process = standIns().get(0);
    target.close();
    process.onExit().get(20, TimeUnit.SECONDS);
    assertThat(deaths).isEmpty();
  }

  @Test
  void endOfThePlatformIsReportedOnce() throws Exception {
    StartedTarget target = start("dying");
    assertThat(deaths.poll(20, TimeUnit.SECONDS))
        .startsWith("the platform ended unexpectedly (exit code 7); see ")
        .contains(logs.toString());
    target.close();
    assertThat(deaths.poll(200, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void unexpectedStoreExitIsReported() throws Exception {
    StartedTarget target = start("bereft");
    assertThat(deaths.poll(20, TimeUnit.SECONDS))
        .startsWith("the platform's PostgreSQL ended unexpectedly; see its log in ");
    target.close();
  }

  @Test
  void endBeforeTheListenerIsReportedToo() throws Exception {
    StartedTarget target =
        StartedTarget.start(start(FakePlatform.command("dying"), TIME_LIMIT), List.of("ma"), logs);
    standIns().get(0).onExit().get(20, TimeUnit.SECONDS);
    target.onDeath(deaths::add);
    assertThat(deaths.poll(20, TimeUnit.SECONDS)).contains("exit code 7");
  }

  @Test
  void laterOutputNeverBlocksThePlatform() throws Exception {
    start("talkative");
    assertThat(deaths.poll(20, TimeUnit.SECONDS)).contains("exit code 5");
  }

  @Test
  void failedStartIsReportedWithExitCodeAndLogs() {
    assertThat(failure("failing", "ma", TIME_LIMIT))
        .isEqualTo(
            "the platform ended during its start with exit code 3;"
                + " see platform-stderr.log and platform.log in "
                + logs);
    assertThat(logs.resolve("platform-stderr.log")).hasContent("The platform did not start:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"silent", "gibberish"})
  void platformThatNeverBecomesReadyIsStopped(String manner) {
    assertThat(failure(manner, "ma", ofMillis(1500)))
        .startsWith(
            "the platform was not ready after 1.5 s; raise target.embedded.start-timeout; see ")
        .contains(logs.toString());
    assertThat(standIns()).isEmpty();
  }

  @Test
  void unservedContractIsReportedAndThePlatformStopped() {
    assertThat(failure("orderly", "zz", TIME_LIMIT))
        .startsWith("the embedded platform does not serve the contract \"zz\", but only ")
        .contains("ma")
        .endsWith("; set target.base-url");
    assertThat(standIns()).isEmpty();
  }

  @Test
  void failedProcessStartIsReported() {
    TargetException failure =
        catchThrowableOfType(
            TargetException.class,
            () ->
                StartedTarget.start(
                    start(List.of("/no/such/java"), TIME_LIMIT), List.of("ma"), logs));
    assertThat(failure).hasMessageStartingWith("the platform could not be started: ");
  }
}
