package dev.gauntlet.run.plan;

import static dev.gauntlet.run.Workloads.arrivals;
import static dev.gauntlet.run.Workloads.together;
import static dev.gauntlet.run.plan.PlannedGroups.READERS;
import static dev.gauntlet.run.plan.PlannedGroups.WRITERS;
import static dev.gauntlet.run.plan.PlannedGroups.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.GatlingDsl;
import dev.gauntlet.run.workload.UserGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the safety limits of a run with several groups of users. */
class GroupLimitsTest {

  @BeforeAll
  static void configure() {
    GatlingDsl.configure();
  }

  @Test
  void groupsThatExceedCapsAreLoweredTogether(@TempDir Path folder) throws IOException {
    String limits = "limits {\n  users = 10\n  rate = 4\n}\n";
    assertThat(problems(folder, limits, together(READERS, WRITERS), Map.of()))
        .hasSize(2)
        .anyMatch(problem -> problem.contains("would have 20; lower it with -Dusers ("))
        .anyMatch(problem -> problem.contains("would have 5; lower it with -Drate ("));
    assertThat(
            problems(
                folder,
                limits,
                together(READERS, WRITERS),
                Map.of("load.groups.readers.users", "30", "rate", "4")))
        .singleElement()
        .asString()
        .contains("would have 30; lower it with -Dload.groups.readers.users or -Dusers (");
  }

  @Test
  void groupThatIsOpenIsNotChangedByTheModel(@TempDir Path folder) throws IOException {
    assertThat(problems(folder, "limits.users = 40\n", together(READERS, WRITERS), Map.of()))
        .singleElement()
        .asString()
        .contains("whose number of users is unknown; set limits.rate too (");
  }

  @Test
  void rateOfSeveralGroupsMayBeAsHighAsItsLimit(@TempDir Path folder) throws IOException {
    UserGroup few = arrivals("few", WRITERS.shape(), 1, WRITERS.journeys());
    UserGroup many = arrivals("many", WRITERS.shape(), 11, WRITERS.journeys());
    assertThat(problems(folder, "limits.rate = 10\n", together(few, many), Map.of("rate", "10")))
        .isEmpty();
  }

  @Test
  void moreUsersThanFitIntoMemoryAreRefusedByTheLimit(@TempDir Path folder) throws IOException {
    assertThat(
            problems(
                folder,
                "limits {\n  users = 40\n  rate = 10\n}\n",
                together(READERS, WRITERS),
                Map.of("users", "50000000")))
        .anyMatch(problem -> problem.contains("would have 50,000,000; lower it with -Dusers ("));
  }
}
