package dev.gauntlet.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the events of a run of the real Gatling. */
class EventTapIT {

  @TempDir Path folder;

  @Test
  void everyEventIsReportedInOrderAndMarkersReachGatlingsAssertions() throws Exception {
    List<String> reported = run();
    assertThat(reported)
        .containsExactly(
            "load started",
            "one user started",
            "one \"answer\" ok 200 -",
            "one \"wrong answer\" failed 503 status.find.is(200), found 503",
            reported.get(4),
            "crashed \"not built\" No attribute named 'nothing' is defined",
            reported.get(6),
            "one threw java.lang.IllegalStateException: bare",
            "one threw java.lang.IllegalStateException: repeated",
            "one threw java.lang.IllegalStateException: condition",
            "one threw java.lang.IllegalStateException: gated",
            "one threw java.lang.IllegalStateException: switched",
            "one threw java.lang.IllegalStateException: in a group",
            "one threw java.lang.IllegalStateException: pause",
            "step failed: IllegalStateException: nobody watches",
            "one \"marked good\" ok - -",
            "one \"marked bad\" failed - why",
            "one user ended");
    assertThat(reported.get(4))
        .matches("one \"slow answer\" failed - Request timeout .*after 500 ms");
    assertThat(reported.get(6))
        .startsWith("one \"nobody\" failed - ")
        .contains("Connection refused");
  }

  private List<String> run() throws Exception {
    Path reported = folder.resolve("told");
    GatlingProcess.run(folder, TappedSimulation.class, TappedSimulation.TOLD + "=" + reported);
    return Files.readAllLines(reported);
  }
}
