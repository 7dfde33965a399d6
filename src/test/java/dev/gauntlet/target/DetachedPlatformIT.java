package dev.gauntlet.target;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A detached platform in a folder of the test, so that no real one is affected. */
@DisabledOnOs(OS.WINDOWS)
class DetachedPlatformIT {

  private static final ConversationOptions LIMITS =
      new ConversationOptions(20, 5, ofSeconds(60), ofSeconds(120), ofSeconds(1));

  private static final TargetOptions.Embedded OPTIONS =
      new TargetOptions.Embedded(
          ofSeconds(60), 4, Optional.empty(), false, Map.of(), LIMITS, Optional.empty());

  @TempDir Path folder;

  private DetachedPlatform platform;

  @BeforeEach
  void nameThePlatform() {
    platform = new DetachedPlatform(folder);
  }

  @AfterEach
  void leaveNothing() {
    platform.down();
  }

  @Test
  void platformStaysUpUntilItIsStopped() throws Exception {
    assertThat(platform.status()).isEmpty();
    DetachedPlatformState up = platform.up(OPTIONS);
    assertThat(health(up)).isEqualTo(200);
    assertThat(platform.status()).contains(up);
    assertThat(platform.up(OPTIONS)).describedAs("a second start").isEqualTo(up);
    assertThat(folder.resolve("postgresql.log")).isNotEmptyFile();

    List<ProcessHandle> started = ProcessHandle.of(up.pid()).orElseThrow().descendants().toList();
    assertThat(platform.down()).isTrue();
    assertThat(platform.status()).isEmpty();
    assertThat(ProcessHandle.of(up.pid())).isEmpty();
    assertThat(started).noneMatch(ProcessHandle::isAlive);
    assertThat(platform.down()).describedAs("a second end").isFalse();
  }

  @Test
  void unusableFolderIsReportedWithTheVariableThatChoosesAnother() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    DetachedPlatform unusable = new DetachedPlatform(file.resolve("gauntlet/standing"));
    assertThat(catchThrowableOfType(TargetException.class, () -> unusable.up(OPTIONS)))
        .hasMessageStartingWith("the standing platform could not be started: " + file)
        .hasMessageEndingWith("choose another with the variable XDG_CACHE_HOME")
        .hasMessageNotContaining("java.");
  }

  @Test
  void detachedPlatformRunsOnACopyOfTheClasses() {
    platform.up(OPTIONS);
    assertThat(folder.resolve("classes/dev/gauntlet/platform/PlatformMain.class")).exists();
  }

  @Test
  void foreignProcessWithTheSamePidIsLeftAlone() throws Exception {
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      new ProcessRecord(stranger.pid(), 1).write(folder.resolve("process.properties"));
      assertThat(platform.status()).isEmpty();
      assertThat(platform.down()).isFalse();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void failedStartIsReportedAndLeavesNothing() {
    TargetOptions.Embedded wrong =
        new TargetOptions.Embedded(
            ofSeconds(60), 4, Optional.empty(), false, Map.of(), LIMITS, Optional.of("nonsense"));
    TargetException failure = catchThrowableOfType(TargetException.class, () -> platform.up(wrong));
    assertThat(failure)
        .hasMessageStartingWith("the standing platform ended during its start")
        .hasMessageContaining("nonsense")
        .hasMessageContaining(folder.toString());
    assertThat(platform.status()).isEmpty();
    assertThat(Files.exists(folder.resolve("postgresql.log"))).isFalse();
  }

  private static int health(DetachedPlatformState up) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(up.urls().get("ma").first().resolve("/api/v1/health")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
