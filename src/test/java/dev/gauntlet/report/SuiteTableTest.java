package dev.gauntlet.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.result.SuiteResult;
import dev.gauntlet.result.SuiteResult.Answers;
import dev.gauntlet.result.SuiteResult.Member;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuiteTableTest {

  private static final Member GOOD =
      new Member(
          "Smoke", "passed", 0, 31.4, "Smoke/1", new Answers(1234, 0, 8.25), List.of("All hold."));
  private static final Member BAD =
      new Member(
          "Spike",
          "failed",
          2,
          64,
          "Spike/1",
          new Answers(10, 3, null),
          List.of("Too slow.", "Too few."));

  @Test
  void tableHasARowPerMemberAndReasonsOfFailures() {
    Member left = Member.without("Soak", SuiteResult.NOT_RUN, 1, 0, "Spike did not pass");
    SuiteResult suite = SuiteResult.of("own", Instant.EPOCH, 0, List.of(GOOD, BAD, left));
    assertThat(SuiteTable.of(suite, Path.of("results", "s")))
        .isEqualTo(
            """
                     simulation  requests  failures  p95 ms  time
            -----------------------------------------------------
            passed   Smoke          1,234         0    8.25  0:31
            FAILED   Spike             10         3       -  1:04
            NOT RUN  Soak               0         0       -  0:00

            Spike
              Too slow.
              Too few.

            Not run from Soak on: Spike did not pass.

            FAILED: 1 of 3 simulations of own passed.
            All files of this suite are in results/s
            """);
  }

  @Test
  void passedVerdictWithAFailedProcessDoesNotPass() {
    Member denied =
        new Member(
            "Smoke", "passed", 1, 1, "Smoke/1", new Answers(1, 0, 1.0), List.of("All hold."));
    assertThat(SuiteResult.of("own", Instant.EPOCH, 0, List.of(GOOD, denied)).passed()).isFalse();
    assertThat(SuiteResult.of("own", Instant.EPOCH, 0, List.of(GOOD)).passed()).isTrue();
  }
}
