package dev.gauntlet.verdict;

import dev.gauntlet.config.DurationText;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.PhaseData;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.SetupData;
import dev.gauntlet.result.SetupSpan;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Logins and other setup within the load, and the remark on latencies that failed meanwhile. */
public final class SetupWithinLoad {

  private final RunData run;

  private SetupWithinLoad(RunData run) {
    this.run = run;
  }

  /**
   * Returns one sentence, or none.
   *
   * @param objectives the judged objectives
   * @param judged the results of the objectives, in the same order
   */
  static List<String> remarks(
      RunData run, List<Objective> objectives, List<ObjectiveResult> judged) {
    SetupWithinLoad setup = new SetupWithinLoad(run);
    boolean overlapping =
        IntStream.range(0, judged.size())
            .filter(i -> judged.get(i).status() == ObjectiveStatus.FAILED)
            .mapToObj(objectives::get)
            .anyMatch(setup::overlaps);
    return overlapping ? List.of(setup.sentence()) : List.of();
  }

  private boolean overlaps(Objective objective) {
    return objective instanceof CriterionObjective about
        && about.criterion().metric().unit() == FigureUnit.MILLIS
        && spans().anyMatch(span -> overlaps(span, about.neededPhases()));
  }

  private boolean overlaps(SetupSpan span, List<String> phases) {
    return phases.isEmpty()
        || run.work().phases().stream()
            .filter(phase -> phases.stream().anyMatch(phase::isNamed))
            .anyMatch(phase -> overlaps(span, phase));
  }

  private static boolean overlaps(SetupSpan span, PhaseData phase) {
    return span.fromSeconds() < phase.endSeconds() && span.toSeconds() > phase.atSeconds();
  }

  private Stream<SetupSpan> spans() {
    return run.work().setup().stream().flatMap(setup -> setup.spans().stream());
  }

  private String sentence() {
    return ("Setup ran within the load (%s), and latencies failed: the figures include its"
            + " cost for the platform. -DlogIn=before, the default, keeps logins out of the load;"
            + " tokens with a longer lifetime than the run avoid refreshes.")
        .formatted(words(run));
  }

  /**
   * Returns the steps that ran within the load, with number and time, for display; empty if there
   * were none.
   */
  public static String words(RunData run) {
    return run.work().setup().stream()
        .filter(setup -> setup.duringLoad() > 0)
        .map(SetupWithinLoad::words)
        .collect(Collectors.joining(", "));
  }

  private static String words(SetupData setup) {
    List<SetupSpan> spans = setup.spans();
    return "%s %s from %s to %s"
        .formatted(
            setup.counts().name(),
            FigureUnit.counted(setup.duringLoad(), "time"),
            time(spans.get(0).fromSeconds()),
            time(spans.get(spans.size() - 1).toSeconds()));
  }

  private static String time(double seconds) {
    return DurationText.format(Duration.ofSeconds(Math.round(seconds)));
  }
}
