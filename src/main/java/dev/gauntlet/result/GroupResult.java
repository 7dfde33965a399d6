package dev.gauntlet.result;

import dev.gauntlet.measure.PhaseName;
import dev.gauntlet.measure.RequestKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The result of one of several groups of users.
 *
 * @param peakUsers the maximum number of active users, of one count per second
 * @param journeys the sum of all journeys of the group
 * @param totals the sum of all requests of the group
 * @param phases the group's own phases with its requests; empty if all groups have the same phases
 */
public record GroupResult(
    String name,
    int peakUsers,
    JourneyResult journeys,
    RequestResult totals,
    List<PhaseResult> phases) {

  /**
   * Returns the groups of a run in the order of their journeys; empty if the run has no groups.
   *
   * @param recoverySeconds the recovery time of each phase of the run
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

  /** Returns the group's own phases. The phases of other groups may divide them. */
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
