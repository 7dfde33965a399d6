package dev.gauntlet.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run of the real Gatling tells. */
class EventTapIT {

  @TempDir Path folder;

  @Test
  void everyEventIsToldInOrderAndMarksReachGatlingsAssertions() throws Exception {
    List<String> told = run();
    assertThat(told)
        .containsExactly(
            "load started",
            "one user started",
            "one \"answer\" ok 200 -",
            "one \"wrong answer\" failed 503 status.find.is(200), found 503",
            told.get(4),
            "crashed \"not built\" No attribute named 'nothing' is defined",
            told.get(6),
            "one \"marked good\" ok - -",
            "one \"marked bad\" failed - why",
            "one user ended");
    assertThat(told.get(4)).matches("one \"slow answer\" failed - Request timeout .*after 50 ms");
    assertThat(told.get(6)).startsWith("one \"nobody\" failed - ").contains("Connection refused");
  }

  private List<String> run() throws Exception {
    Path told = folder.resolve("told");
    Process gatling =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.prefs.PreferencesFactory=" + OfflinePreferencesFactory.class.getName(),
                "-D" + TappedSimulation.TOLD + "=" + told,
                "-cp",
                System.getProperty("java.class.path"),
                "io.gatling.app.Gatling",
                "-s",
                TappedSimulation.class.getName(),
                "-rf",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("console").toFile())
            .start();
    try {
      assertThat(gatling.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(gatling.exitValue())
          .describedAs(Files.readString(folder.resolve("console")))
          .isZero();
      return Files.readAllLines(told);
    } finally {
      gatling.destroyForcibly();
    }
  }
}
