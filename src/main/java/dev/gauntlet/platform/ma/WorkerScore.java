package dev.gauntlet.platform.ma;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The suitability of a worker for a subtask: 0.5 tool match, 0.3 free resources, 0.2 privacy. */
final class WorkerScore {

  private static final double TOOL = 0.5;
  private static final double RESOURCES = 0.3;
  private static final double PRIVACY = 0.2;

  /** The assumed load of a worker that has not reported any. */
  private static final double UNKNOWN_LOAD_PERCENT = 50;

  /** The tools that run on the worker's own machine, so that no data leave it. */
  private static final Set<String> LOCAL_TOOLS = Set.of("ollama", "local_llm");

  private WorkerScore() {}

  /**
   * A candidate for a subtask.
   *
   * @param loads the used percent of CPU, memory and disk, each 0..100 or null
   */
  record Candidate(UUID workerId, List<String> tools, List<Double> loads) {}

  /** Returns a score from 0 (unsuitable) to 1 (ideal). */
  static double of(Candidate worker, String tool, PrivacyLevel privacy) {
    double toolMatch = worker.tools().contains(tool) ? 1 : 0;
    return TOOL * toolMatch + RESOURCES * free(worker) + PRIVACY * discretion(worker, privacy);
  }

  /** Returns the candidates, the best first. */
  static List<Candidate> ranked(List<Candidate> workers, String tool, PrivacyLevel privacy) {
    Comparator<Candidate> byScore = Comparator.comparingDouble(worker -> of(worker, tool, privacy));
    return workers.stream().sorted(byScore.reversed()).toList();
  }

  private static double free(Candidate worker) {
    double used =
        worker.loads().stream()
            .mapToDouble(load -> load == null ? UNKNOWN_LOAD_PERCENT : load)
            .average()
            .orElse(UNKNOWN_LOAD_PERCENT);
    return 1 - used / 100;
  }

  private static double discretion(Candidate worker, PrivacyLevel privacy) {
    boolean local = worker.tools().stream().anyMatch(LOCAL_TOOLS::contains);
    return privacy == PrivacyLevel.NORMAL || local ? 1 : 0;
  }
}
