package dev.gauntlet.platform.ma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gauntlet.platform.ma.WorkerScore.Candidate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerScoreTest {

  @ParameterizedTest
  @CsvSource({
    // tool, load, privacy, score
    "claude_code,   0, NORMAL,    1.0",
    "claude_code, 100, NORMAL,    0.7",
    "gemini_cli,    0, NORMAL,    0.5",
    "claude_code,  50, SENSITIVE, 0.65",
    "ollama,        0, SENSITIVE, 0.5"
  })
  void theScoreWeighsToolResourcesAndPrivacy(
      String tool, double load, PrivacyLevel privacy, double score) {
    assertThat(WorkerScore.of(worker(tool, load, load, load), "claude_code", privacy))
        .isCloseTo(score, within(1e-9));
  }

  @Test
  void workerWithoutReportedLoadCountsAsHalfLoaded() {
    assertThat(
            WorkerScore.of(
                worker("claude_code", null, null, null), "claude_code", PrivacyLevel.NORMAL))
        .isCloseTo(0.85, within(1e-9));
  }

  @Test
  void theBestCandidateComesFirst() {
    Candidate busy = worker("claude_code", 90.0, 90.0, 90.0);
    Candidate free = worker("claude_code", 10.0, 10.0, 10.0);
    Candidate other = worker("gemini_cli", 0.0, 0.0, 0.0);
    assertThat(WorkerScore.ranked(List.of(other, busy, free), "claude_code", PrivacyLevel.NORMAL))
        .containsExactly(free, busy, other);
  }

  private static Candidate worker(String tool, Double cpu, Double memory, Double disk) {
    return new Candidate(UUID.randomUUID(), List.of(tool), Arrays.asList(cpu, memory, disk));
  }
}
