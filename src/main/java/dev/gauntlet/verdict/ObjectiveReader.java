package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import dev.gauntlet.result.Bound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A reader of the objectives of a request, or of the run: {@code p95 = 800 ms} in short, {@code p95
 * { limit = 800 ms, warn = 500 ms }} in the long form, or a list of both.
 *
 * @param contract the contract of the request
 * @param request the request; empty for the whole run
 * @param phases the phases that an objective may name
 */
record ObjectiveReader(
    Optional<String> contract, Optional<String> request, RunPhases phases) {

  static final String LIMIT = "limit";
  static final String WARN = "warn";
  private static final String MIN_SAMPLES = "min-samples";
  private static final String PHASE = "phase";
  private static final String WINDOW = "window";
  private static final String SHARE = "share";
  private static final String AGAINST = "against";
  private static final String RATIO = "ratio";
  private static final String RECOVERED = "recovered-within";

  private static final int DEFAULT_WINDOW = 1;
  private static final double ALL_WINDOWS = 100;
  private static final Duration SHORTEST_WINDOW = Duration.ofSeconds(1);
  private static final Duration LONGEST_WINDOW = Duration.ofHours(1);

  /** Reads the section. Problems are added to those of the configuration. */
  List<Objective> read(Section section) {
    RequestObjectives.skip(section, request.isEmpty());
    List<Objective> read = new ArrayList<>();
    for (ObjectiveMetric metric : ObjectiveMetric.values()) {
      if (request.isEmpty() || !metric.ofRunOnly()) {
        read.addAll(read(section, metric));
      }
    }
    if (request.isPresent()) {
      read.addAll(
          new RefusalObjectiveReader(new RequestSelector(contract, request))
              .read(section.section(RefusalObjectiveReader.REFUSED)));
    }
    return read;
  }

  private List<Objective> read(Section section, ObjectiveMetric metric) {
    List<Section> detailed = section.items(metric.key(), LIMIT);
    if (!detailed.isEmpty()) {
      return detailed.stream()
          .flatMap(each -> read(each, metric, criterion(each, metric)))
          .toList();
    }
    OptionalDouble limit = limit(section, metric.key(), metric);
    return limit.isEmpty()
        ? List.of()
        : List.of(
            new PlainObjective(
                criterion(metric, limit.getAsDouble()),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalLong.empty()));
  }

  private Criterion criterion(ObjectiveMetric metric, double limit) {
    return new Criterion(contract, request, metric, limit);
  }

  /** Returns the criterion of a section. Only a ratio may omit the limit. */
  private Criterion criterion(Section section, ObjectiveMetric metric) {
    OptionalDouble limit = limit(section, LIMIT, metric);
    if (!section.has(LIMIT) && !section.has(RATIO)) {
      section.problem(LIMIT, "is missing");
    }
    return criterion(metric, limit.orElse(0));
  }

  private static OptionalDouble limit(Section section, String key, ObjectiveMetric metric) {
    OptionalDouble limit = metric.unit().limit(section, key);
    if (limit.isPresent() && limit.getAsDouble() == 0 && metric.bound() == Bound.AT_LEAST) {
      section.problem(key, "must be more than 0 %, which is always met; leave it out, or set null");
    }
    return limit;
  }

  private Stream<Objective> read(Section section, ObjectiveMetric metric, Criterion criterion) {
    Optional<String> phase = section.optionalText(PHASE);
    phases.check(section, PHASE);
    phases.check(section, AGAINST);
    if (!metric.overTime()) {
      Stream.of(PHASE, WINDOW, SHARE, RATIO, RECOVERED)
          .filter(section::has)
          .forEach(key -> section.problem(key, "has no meaning for " + metric.key()));
    }
    if (section.has(RATIO) || section.has(AGAINST)) {
      return ratio(section, criterion, phase);
    }
    if (section.has(RECOVERED)) {
      return recovery(section, criterion, phase);
    }
    return section.has(WINDOW) || section.has(SHARE)
        ? windowed(section, criterion, phase)
        : Stream.of(plain(section, criterion, phase));
  }

  private Objective plain(Section section, Criterion criterion, Optional<String> phase) {
    ObjectiveMetric metric = criterion.metric();
    if (metric.bound() == Bound.EXACTLY) {
      reject(section, "of " + metric.key() + ", which must be met exactly", WARN);
    }
    OptionalDouble warn = metric.unit().limit(section, WARN);
    if (warn.isPresent()
        && section.isSound()
        && !metric.bound().holds(warn.getAsDouble(), criterion.limit())) {
      rejectWarn(
          section,
          metric.unit().plain(criterion.limit()),
          metric.unit().plain(warn.getAsDouble()));
    }
    return new PlainObjective(criterion, phase, warn, minSamples(section));
  }

  /** Reports a warning level that a figure reaches only after it has failed. */
  static void rejectWarn(Section section, String limit, String warn) {
    section.problem(
        WARN, "must be within the limit %s, was %s".formatted(limit, warn));
  }

  static OptionalLong minSamples(Section section) {
    OptionalInt samples = section.optionalInteger(MIN_SAMPLES, 1, Integer.MAX_VALUE);
    return samples.isPresent() ? OptionalLong.of(samples.getAsInt()) : OptionalLong.empty();
  }

  private Stream<Objective> windowed(Section section, Criterion criterion, Optional<String> phase) {
    reject(section, "of windows", WARN, MIN_SAMPLES);
    double share = FigureUnit.PERCENT.limit(section, SHARE).orElse(ALL_WINDOWS);
    if (share == 0) {
      section.problem(SHARE, "must be more than 0 %, which is always met");
    }
    return Stream.of(new WindowedObjective(criterion, window(section), share, phase));
  }

  private int window(Section section) {
    if (!section.has(WINDOW)) {
      return DEFAULT_WINDOW;
    }
    Duration window = section.duration(WINDOW, SHORTEST_WINDOW, LONGEST_WINDOW);
    if (window.getNano() != 0) {
      section.problem(WINDOW, "must be whole seconds, because the logs contain whole seconds");
    }
    int seconds = (int) Math.max(1, window.toSeconds());
    phases.checkWindow(section, WINDOW, seconds);
    return seconds;
  }

  private Stream<Objective> ratio(Section section, Criterion criterion, Optional<String> phase) {
    reject(section, "of a ratio", LIMIT, WARN, WINDOW, SHARE, RECOVERED);
    OptionalDouble ratio = FigureUnit.RATIO.limit(section, RATIO);
    Optional<String> against = section.optionalText(AGAINST);
    requireBeside(section.has(RATIO) ? RATIO : AGAINST, section, RATIO, PHASE, AGAINST);
    if (phase.isPresent() && phase.equals(against)) {
      section.problem(AGAINST, "must name another phase than phase does, was " + phase.get());
    }
    return phase.isEmpty() || against.isEmpty() || ratio.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new RatioObjective(
                criterion, phase.get(), against.get(), ratio.getAsDouble(), minSamples(section)));
  }

  private Stream<Objective> recovery(Section section, Criterion criterion, Optional<String> phase) {
    reject(section, "of a recovery", WARN, MIN_SAMPLES, SHARE);
    OptionalDouble within = FigureUnit.SECONDS.limit(section, RECOVERED);
    requireBeside(RECOVERED, section, PHASE);
    return phase.isEmpty() || within.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new RecoveryObjective(criterion, phase.get(), within.getAsDouble(), window(section)));
  }

  private static void reject(Section section, String what, String... keys) {
    Stream.of(keys)
        .filter(section::has)
        .forEach(key -> section.problem(key, "is no part " + what + ", leave it out"));
  }

  /** Reports missing keys at the key that needs them. */
  private static void requireBeside(String key, Section section, String... keys) {
    List<String> missing = Stream.of(keys).filter(each -> !section.has(each)).toList();
    if (!missing.isEmpty()) {
      section.problem(key, "needs %s, too".formatted(String.join(" and ", missing)));
    }
  }

  static void require(Section section, String... keys) {
    Stream.of(keys)
        .filter(key -> !section.has(key))
        .forEach(key -> section.problem(key, "is missing"));
  }
}
