package dev.gauntlet.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunIT {

  private static final Duration WORK = Duration.ofSeconds(6);

  /** The last two seconds are still open, and writing takes one more; a busy machine is late. */
  private static final Duration MOST_THAT_MAY_BE_LOST = Duration.ofSeconds(4);

  private static final Predicate<String> LINE = line -> line.startsWith("Tag=");

  @TempDir Path folder;

  @Tag("slow")
  @Test
  void killedRecordingLosesAtMostFourSeconds() throws Exception {
    Process run = started();
    Instant killed;
    try {
      awaitFirstSecond();
      TimeUnit.MILLISECONDS.sleep(WORK.toMillis());
    } finally {
      killed = Instant.now();
      run.destroyForcibly().waitFor();
    }
    RunData data = RunData.read(new RunFolder(folder));
    List<LoadWindow> answered = new ArrayList<>();
    data.windows(
        Duration.ofSeconds(1),
        window -> {
          if (window.total().ended() > 0) {
            answered.add(window);
          }
        });
    double recorded = answered.get(answered.size() - 1).endSeconds();
    Instant lastRecorded = data.span().loadStart().plusMillis(Math.round(1000 * recorded));
    assertThat(data.span().ended()).isFalse();
    assertThat(Duration.between(lastRecorded, killed)).isLessThan(MOST_THAT_MAY_BE_LOST);
    assertThat(data.total().good().count()).isPositive();
  }

  /** A JVM starts slowly on a busy machine. */
  private void awaitFirstSecond() throws Exception {
    Instant timeLimit = Instant.now().plusSeconds(30);
    Path log = new RunFolder(folder).latencyLog();
    while (Files.notExists(log) || Files.readString(log).lines().noneMatch(LINE)) {
      assertThat(Instant.now()).isBefore(timeLimit);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private Process started() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classPath = System.getProperty("java.class.path");
    return new ProcessBuilder(
            java.toString(), "-cp", classPath, EndlessRun.class.getName(), folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(new File(folder.toFile(), "output.txt"))
        .start();
  }
}
