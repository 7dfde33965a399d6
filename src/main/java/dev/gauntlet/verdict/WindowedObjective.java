package dev.gauntlet.verdict;

import dev.gauntlet.result.Bound;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.WindowsResult;
import java.util.List;
import java.util.Optional;

/**
 * A limit that most windows of the run, or of a phase, must keep. The value is the share of windows
 * that do. It covers all windows, so it has no confidence interval, and one window is enough.
 *
 * @param seconds the length of a window
 * @param share the share that must hold, in percent
 */
record WindowedObjective(Criterion criterion, int seconds, double share, Optional<String> phase)
    implements CriterionObjective {

  @Override
  public String name() {
    return "%s%s %s in %s of %s s windows"
        .formatted(
            criterion.subject(),
            phase.map(name -> " in " + name).orElse(""),
            criterion.bounds(),
            FigureUnit.PERCENT.plain(share),
            seconds);
  }

  @Override
  public List<String> neededPhases() {
    return phase.stream().toList();
  }

  @Override
  public List<Object> part() {
    return List.of(phase, seconds);
  }

  @Override
  public Optional<Watch> watch() {
    return Optional.of(asked());
  }

  private Watch asked() {
    return new Watch(List.of(criterion), seconds, phase);
  }

  @Override
  public ObjectiveResult judge(ObjectiveInputs run) {
    WindowStates states = run.states(asked());
    double held = Math.rint(states.share() * 100_000) / 1000;
    return ObjectiveResultBuilder.of(name(), criterion)
        .limit(Bound.AT_LEAST, share, FigureUnit.PERCENT)
        .phase(phase)
        .value(states.judged() == 0 ? null : (Double) held, states.judged())
        .windows(states.result(criterion, share / 100))
        .result(
            ObjectiveStatus.of(states.judged() > 0, held >= share), sentence(states, held, run));
  }

  private String sentence(WindowStates states, double held, ObjectiveInputs run) {
    if (states.judged() == 0) {
      return name() + ": no window has an answer.";
    }
    WindowsResult windows = states.result(criterion, share / 100);
    String first =
        windows.breaches().firstBreachAt() == null
            ? ""
            : ", the first at %s, the longest breach %s"
                .formatted(
                    FigureUnit.SECONDS.readable(windows.breaches().firstBreachAt()),
                    FigureUnit.SECONDS.readable(windows.breaches().longestBreachSeconds()));
    return "%s: %s held (%s of %s broken%s)%s."
        .formatted(
            name(),
            FigureUnit.PERCENT.readable(held),
            states.broken(),
            states.judged(),
            first,
            run.coarserThan(seconds));
  }
}
