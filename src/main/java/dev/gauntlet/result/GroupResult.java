package dev.gauntlet.result;

import dev.gauntlet.measure.PhaseName;
import dev.gauntlet.measure.RequestKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * All that one of several groups of users did.
 *
 * @param peakUsers the most at work at one time, as they were counted once a second
 * @param journeys all of them together
 * @param totals all its requests together
 * @param phases of its own with its requests; none where all groups have the same
 */
public record GroupResult(
    String name,
    int peakUsers,
    JourneyResult journeys,
    RequestResult totals,
    List<PhaseResult> phases) {

  /**
   * The groups of a run in the order of their journeys; none where its users are no groups.
   *
   * @param recoverySeconds of each phase of the run
   */
  static List<GroupResult> of(RunData run, List<Double> recoverySeconds) {
    return run.groups().stream().map(group -> of(group, run, recoverySeconds)).toList();
  }

  private static GroupResult of(String group, RunData run, List<Double> recoverySeconds) {
    return new GroupResult(
        group,
        run.moments().users().stream().mapToInt(at -> users(at, group)).max().orElse(0),
        journeys(group, run.work().journeys()),
        RequestResult.of(run.group(group), null, run.span().rateSeconds()),
        phases(group, run, recoverySeconds));
  }

  private static boolean isOf(String group, String journey) {
    return RequestKey.groupOf(journey).filter(group::equals).isPresent();
  }

  private static int users(UsersSample at, String group) {
    return at.users().entrySet().stream()
        .filter(journey -> isOf(group, journey.getKey()))
        .mapToInt(journey -> journey.getValue())
        .sum();
  }

  private static JourneyResult journeys(String group, List<JourneyResult> all) {
    List<JourneyResult> own = all.stream().filter(each -> isOf(group, each.name())).toList();
    return JourneyResult.of(
        group,
        sum(own, JourneyResult::started),
        sum(own, JourneyResult::completed),
        sum(own, JourneyResult::abandoned));
  }

  private static long sum(List<JourneyResult> journeys, ToLongFunction<JourneyResult> count) {
    return journeys.stream().mapToLong(count).sum();
  }

  /** The phases of other groups may divide those of this one. */
  private static List<PhaseResult> phases(
      String group, RunData run, List<Double> recoverySeconds) {
    List<PhaseData> all = run.work().phases();
    List<PhaseResult> phases = new ArrayList<>();
    for (int from = 0, next; from < all.size(); from = next) {
      Optional<String> name = PhaseName.ofGroup(all.get(from).name(), group);
      next = from + 1;
      while (next < all.size() && PhaseName.ofGroup(all.get(next).name(), group).equals(name)) {
        next++;
      }
      if (name.isPresent()) {
        phases.add(
            PhaseResult.of(
                PhaseData.together(
                    name.get(), all.subList(from, next), data -> data.key().isOfGroup(group)),
                run::contractOf,
                recoverySeconds.get(next - 1)));
      }
    }
    return phases;
  }
}
