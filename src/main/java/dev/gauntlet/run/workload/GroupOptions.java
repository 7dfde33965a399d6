package dev.gauntlet.run.workload;

import dev.gauntlet.config.Section;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.load.CombinedPeak;
import dev.gauntlet.load.LoadModel;
import dev.gauntlet.load.LoadOptions;
import dev.gauntlet.load.LoadShape;
import dev.gauntlet.load.OpenModelArrivals;
import dev.gauntlet.load.QuickScale;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The section {@code load} for several groups of users. Its users, rate and duration are
 * distributed over the groups in proportion; those of a group in {@code groups.NAME} take
 * precedence.
 */
final class GroupOptions {

  private static final String GROUPS = "groups";
  private static final String USERS = "users";
  private static final String RATE = "rate";
  private static final String SPAWN_RATE = "spawn-rate";
  private static final String DURATION = "duration";

  /** Options that each group sets in the simulation. */
  private static final List<String> FOREIGN = List.of("model", "level", "journeys");

  private final Section load;
  private final LoadOptions all;
  private final Duration longest;
  private final int peak;
  private final Map<String, Integer> users;
  private final double rateFactor;
  private final Map<UserGroup, LoadOptions> options = new LinkedHashMap<>();

  private GroupOptions(Section load, LoadOptions all, List<UserGroup> groups) {
    this.load = load;
    this.all = all;
    List<UserGroup> closed = groups.stream().filter(group -> !group.isOpen()).toList();
    longest = longest(groups, group -> group.shape().length());
    peak = CombinedPeak.users(closed.stream().map(UserGroup::shape).toList());
    users = users(closed);
    rateFactor = rateFactor(groups.stream().filter(UserGroup::isOpen).toList());
    groups.forEach(group -> options.computeIfAbsent(group, this::read));
  }

  private static Duration longest(
      Collection<UserGroup> groups, Function<UserGroup, Duration> length) {
    return groups.stream().map(length).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  /** Reads the options of all groups; errors are added to the section's problems. */
  static GroupOptions read(Section load, List<UserGroup> groups) {
    FOREIGN.forEach(key -> reject(load, key, "leave it out"));
    reject(load, SPAWN_RATE, "set load.groups.NAME.spawn-rate for one of them");
    load.section(GROUPS)
        .rejectOptionsBesides(
            groups.stream().map(UserGroup::name).toList(),
            "is no group of users of this run",
            GroupOptions::passOver);
    return new GroupOptions(
        load,
        LoadOptions.readOfAnyModel(load, Journeys.builtIn().names(), Set.of()),
        groups);
  }

  /** Only checks the options of a group that another simulation has. */
  static void passOver(Section group) {
    group.optionalInteger(USERS, 1, Integer.MAX_VALUE);
    Stream.of(RATE, SPAWN_RATE)
        .forEach(key -> group.optionalNumber(key, Double.MIN_VALUE, Double.MAX_VALUE));
    group.optional(DURATION, LoadOptions::length);
  }

  private static void reject(Section load, String key, String remedy) {
    if (load.isOption(key)) {
      load.problem(key, "has no meaning for several groups of users, " + remedy);
    }
  }

  /**
   * Returns the users of each group. Cumulative sums are rounded, so that the groups add up to the
   * requested number.
   */
  private Map<String, Integer> users(List<UserGroup> closed) {
    Map<String, Integer> shares = new LinkedHashMap<>();
    if (closed.isEmpty() && load.isOption(USERS)) {
      load.problem(USERS, "has no meaning where all groups are of the open model; set -Drate");
    }
    if (all.users().isPresent()) {
      double factor = (double) all.users().getAsInt() / peak;
      long before = 0;
      long sum = 0;
      for (UserGroup group : closed) {
        sum += group.shape().peak();
        long until = Math.round(sum * factor);
        shares.put(group.name(), (int) Math.max(1, Math.min(Integer.MAX_VALUE, until - before)));
        before = until;
      }
    }
    return shares;
  }

  private double rateFactor(List<UserGroup> open) {
    if (open.isEmpty() && load.isOption(RATE)) {
      load.problem(RATE, "has no meaning where all groups are of the closed model; set -Dusers");
    }
    double peak =
        CombinedPeak.rate(
            open.stream()
                .map(group -> new OpenModelArrivals(group.shape(), group.rate().getAsDouble()))
                .toList());
    return all.rate().isPresent() && peak > 0 ? all.rate().getAsDouble() / peak : 1;
  }

  /**
   * Returns the section in which a problem of one key of this group's load is reported: its own,
   * unless only the one of all groups has a value.
   */
  Section section(UserGroup group, String key) {
    Section own = load.section(GROUPS).section(group.name());
    return load.isGiven(key) && !own.has(key) ? load : own;
  }

  /** Returns the options of one group, as those of a separate load. */
  LoadOptions of(UserGroup group) {
    return options.get(group);
  }

  /** Returns the scale of a quick run, in which all groups keep their proportions. */
  QuickScale quickScale(UserGroup group) {
    return QuickScale.of(
        longest(options.keySet(), each -> adjusted(each).length()),
        group.isOpen()
            ? adjusted(group).peak()
            : CombinedPeak.users(
                options.keySet().stream()
                    .filter(each -> !each.isOpen())
                    .map(this::adjusted)
                    .toList()));
  }

  private LoadShape adjusted(UserGroup group) {
    return of(group).adjusted(group.shape());
  }

  private LoadOptions read(UserGroup group) {
    Section own = load.section(GROUPS).section(group.name());
    return new LoadOptions(
        users(group, own),
        own.optionalNumber(SPAWN_RATE, Double.MIN_VALUE, Double.MAX_VALUE),
        own.optional(DURATION, LoadOptions::length)
            .or(() -> all.duration().map(length -> share(group, length))),
        group.isOpen() ? LoadModel.OPEN : LoadModel.CLOSED,
        rate(group, own),
        all.level(),
        LoadOptions.MixChoice.NONE,
        all.quick());
  }

  private OptionalInt users(UserGroup group, Section own) {
    OptionalInt asked = own.optionalInteger(USERS, 1, Integer.MAX_VALUE);
    if (group.isOpen()) {
      if (own.has(USERS)) {
        own.problem(USERS, "has no meaning for a group of the open model; set its rate");
      }
      return OptionalInt.empty();
    }
    return asked.isPresent() || !users.containsKey(group.name())
        ? asked
        : OptionalInt.of(users.get(group.name()));
  }

  private OptionalDouble rate(UserGroup group, Section own) {
    OptionalDouble asked = own.optionalNumber(RATE, Double.MIN_VALUE, Double.MAX_VALUE);
    if (group.isOpen()) {
      return asked.isPresent()
          ? asked
          : OptionalDouble.of(group.rate().getAsDouble() * rateFactor);
    }
    if (own.has(RATE)) {
      own.problem(RATE, "has no meaning for a group of the closed model; set its users");
    }
    return OptionalDouble.empty();
  }

  private Duration share(UserGroup group, Duration length) {
    double part = (double) group.shape().length().toNanos() / longest.toNanos();
    return Duration.ofMillis(Math.round(length.toMillis() * part));
  }
}
