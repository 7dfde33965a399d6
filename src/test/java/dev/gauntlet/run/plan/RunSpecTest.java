package dev.gauntlet.run.plan;

import static dev.gauntlet.run.plan.RunSpecs.ofMa;
import static dev.gauntlet.run.plan.RunSpecs.problems;
import static dev.gauntlet.run.plan.RunSpecs.read;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.gauntlet.run.access.ContractUse;
import dev.gauntlet.run.workload.FileDescriptors;
import dev.gauntlet.verdict.Objective;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Tests of the run specification, with the real files of the project. */
class RunSpecTest {

  @Test
  void defaultsAreAValidRun() {
    RunSpec spec = read(Map.of());
    assertThat(RunSpecs.contracts(spec))
        .extracting(ContractUse::name, use -> use.contract().name(), ContractUse::needsLogin)
        .containsExactlyInAnyOrder(tuple("ma", "ma", true), tuple("ap", "ap", true));
    assertThat(spec.contractsByJourney())
        .isEqualTo(Map.of("worker", "ma", "task", "ma", "mixed", "ma", "readonly", "ap"));
    assertThat(spec.quick()).isFalse();
    assertThat(spec.output().results()).isEqualTo(Path.of("results"));
    assertThat(spec.latestEnd()).isEqualTo(ofSeconds(30 + 20 + 1));
    assertThat(new RunDescription(spec).ofRun())
        .contains("Test")
        .contains("closed model, 6 users, 30 s");
  }

  @Test
  void runWaitsForLastAnswersUpToTheRequestTimeoutAndAtMost20Seconds() {
    assertThat(read(Map.of()).target().connections().requestTimeout()).isEqualTo(ofSeconds(60));
    assertThat(read(Map.of("target.request-timeout", "1h")).latestEnd())
        .isEqualTo(ofSeconds(30 + 20 + 1));
    assertThat(read(Map.of("target.request-timeout", "5s")).latestEnd())
        .isEqualTo(ofSeconds(30 + 2 * 5 + 1));
  }

  @Test
  void planWarnsOfDescriptorsUsedByLateAnswers() {
    OptionalLong limit =
        FileDescriptors.ofProcess().stream().mapToLong(FileDescriptors::limit).findFirst();
    assumeThat(limit).isPresent();
    String rate = String.valueOf(limit.getAsLong() / 40);
    Map<String, String> open = Map.of("model", "open", "rate", rate, "duration", "10min");
    assertThat(new RunDescription(read(open)).ofRun())
        .contains("Warning: should the target stop answering, " + rate + "/s would need");
    Map<String, String> shorter = new HashMap<>(open);
    shorter.put("target.request-timeout", "20s");
    assertThat(new RunDescription(read(shorter)).ofRun()).doesNotContain("Warning");
  }

  @Test
  void targetMetricsMayHaveObjectives() {
    RunSpec spec = read(ofMa("objectives.target.memory.max", "2e9"));
    assertThat(spec.judging().objectives().all())
        .extracting(Objective::name)
        .contains("target memory max <= 2000000000");
  }

  @Test
  void abortLimitsAreReadWithTheirProblems() {
    RunSpec spec = read(ofMa("objectives.abort-on.error-rate", "50 %"));
    assertThat(spec.judging().abortOn().errorRate()).hasValue(50);
    assertThat(spec.judging().abortOn().p95()).isEmpty();
    assertThat(spec.judging().abortOn().nothingWorks()).contains(Duration.ofSeconds(30));
    RunSpec patient = read(ofMa("objectives.abort-on.nothing-works", "2 min"));
    assertThat(patient.judging().abortOn().nothingWorks())
        .contains(Duration.ofMinutes(2));
    assertThat(
            problems("objectives.abort-on.error-rat", "50 %", "objectives.abort-on.during", "1 s"))
        .anyMatch(problem -> problem.contains("unknown key objectives.abort-on.error-rat"))
        .anyMatch(problem -> problem.contains("objectives.abort-on.during must be between"));
  }
}
