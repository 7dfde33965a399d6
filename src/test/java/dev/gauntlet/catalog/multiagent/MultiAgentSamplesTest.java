package dev.gauntlet.catalog.multiagent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiAgentSamplesTest {

  private static List<Map<String, Object>> samples(
      Function<RandomGenerator, Map<String, Object>> source) {
    SplittableRandom random = new SplittableRandom(5);
    return Stream.generate(() -> source.apply(random)).limit(5_000).toList();
  }

  private static Set<Object> values(List<Map<String, Object>> samples, String name) {
    return samples.stream().map(sample -> sample.get(name)).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({"cpuPercent, 20, 80", "memoryPercent, 40, 70", "diskPercent, 30, 60"})
  void workerMetricsCoverTheirRanges(String name, double min, double max) {
    List<Double> percents =
        samples(MultiAgentSamples::vitals).stream().map(sample -> (Double) sample.get(name)).toList();
    assertThat(percents).allSatisfy(percent -> assertThat(percent).isBetween(min, max));
    assertThat(percents).anyMatch(p -> p < min + 1).anyMatch(p -> p > max - 1);
    assertThat(values(samples(MultiAgentSamples::vitals), "workerStatus")).containsExactly("online");
  }

  @Test
  void tasksAreOfEveryTypeAndComplexity() {
    List<Map<String, Object>> tasks = samples(MultiAgentSamples::task);
    assertThat(values(tasks, "taskType"))
        .containsExactlyInAnyOrder(
            "develop_feature", "bug_fix", "refactor", "code_review", "documentation", "testing");
    assertThat(values(tasks, "complexity")).containsExactlyInAnyOrder("low", "medium", "high");
    assertThat(values(tasks, "estimatedTime")).containsExactly("30m");
    assertThat(values(tasks, "checkpointFrequency")).containsExactly("medium");
    assertThat(values(tasks, "privacyLevel")).containsExactly("normal");
    assertThat(values(tasks, "toolPreferences")).containsExactly(List.of("claude_code"));
  }

  @Test
  void descriptionsHaveTheRequiredLength() {
    assertThat(samples(MultiAgentSamples::task))
        .allSatisfy(
            task -> assertThat(task.get("description").toString()).hasSizeBetween(10, 10_000));
  }

  @Test
  void newMachinesHaveUniqueIds() {
    assertThat(samples(MultiAgentSamples::newMachine))
        .extracting(machine -> machine.get("machineId"))
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id.toString()).hasSizeBetween(1, 100));
  }

  @Test
  void machinesAreNamedAfterTheirId() {
    Map<String, Object> machine = MultiAgentSamples.machine("m-1", new SplittableRandom(1));
    assertThat(machine)
        .containsEntry("machineId", "m-1")
        .containsEntry("machineName", "Load worker m-1")
        .containsEntry("tools", List.of("claude_code"))
        .containsKeys("os", "cpuCount", "memoryTotal");
  }
}
