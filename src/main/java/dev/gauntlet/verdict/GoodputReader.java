package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import dev.gauntlet.measure.GoodLimits;
import dev.gauntlet.measure.Goodput;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.StreamFigure;
import dev.gauntlet.result.Bound;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * A reader of goodput objectives: {@code goodput { share = 95 %, within = 5 s, stream {
 * first-content = 200 ms } }} of a request, and {@code goodput { conversations = 90 % }} of a run.
 */
record GoodputReader(JudgedScope scope) {

  /** The key of the section. */
  static final String SECTION = "goodput";

  private static final String SHARE = "share";
  private static final String WITHIN = "within";
  private static final String STREAM = "stream";
  private static final String CONVERSATIONS = "conversations";

  /** Reads the objective on conversations from the objectives of a run. */
  Optional<GoodputObjective> ofRun(Section run) {
    if (!run.has(SECTION)) {
      return Optional.empty();
    }
    Section goodput = run.section(SECTION);
    OptionalDouble share = share(goodput, CONVERSATIONS);
    goodput.rejectUnknownKeys();
    if (share.isPresent()
        && scope.requests().recorded().filter(counted -> !counted.conversations()).isPresent()) {
      notCounted(goodput, CONVERSATIONS, "conversations");
    }
    RequestSelector all = new RequestSelector(Optional.empty(), Optional.empty());
    return share.stream()
        .mapToObj(least -> new GoodputObjective(all, Optional.empty(), least))
        .findFirst();
  }

  /**
   * Reads the objective on a request.
   *
   * @param milestones the milestones of its stream; empty if its answers are not streamed
   */
  Optional<GoodputObjective> read(
      Section request, RequestSelector selector, Optional<Set<String>> milestones) {
    if (!request.has(SECTION)) {
      return Optional.empty();
    }
    Section goodput = request.section(SECTION);
    ObjectiveReader.require(goodput, SHARE);
    OptionalDouble share = share(goodput, SHARE);
    OptionalDouble latency = FigureUnit.MILLIS.limit(goodput, WITHIN);
    GoodLimits limits =
        new GoodLimits(
            selector.contract().orElse(""),
            selector.request().orElseThrow(),
            latency.isPresent() ? (Double) latency.getAsDouble() : null,
            ofStream(goodput, milestones));
    goodput.rejectUnknownKeys();
    check(request, goodput, selector, limits);
    return share.stream()
        .mapToObj(least -> new GoodputObjective(selector, Optional.of(limits), least))
        .findFirst();
  }

  private static OptionalDouble share(Section goodput, String key) {
    OptionalDouble share = FigureUnit.PERCENT.limit(goodput, key);
    if (share.isPresent() && share.getAsDouble() == 0) {
      goodput.problem(key, "must be more than 0 %, which is always met");
    }
    return share;
  }

  private static Map<String, Double> ofStream(
      Section goodput, Optional<Set<String>> milestones) {
    Map<String, Double> limits = new TreeMap<>();
    if (!goodput.has(STREAM)) {
      return limits;
    }
    if (milestones.isEmpty()) {
      goodput.problem(STREAM, "limits a stream, but the contract describes none for this request");
      return limits;
    }
    Section stream = goodput.section(STREAM);
    for (StreamFigure figure : StreamFigure.values()) {
      limit(stream, figure.setting(), figure.ofTime())
          .ifPresent(limit -> limits.put(figure.setting(), limit));
    }
    for (String name : milestones.get()) {
      limit(stream, name, true).ifPresent(limit -> limits.putIfAbsent(name, limit));
    }
    return limits;
  }

  private static OptionalDouble limit(Section stream, String key, boolean time) {
    if (time) {
      return FigureUnit.MILLIS.limit(stream, key);
    }
    Optional<Threshold> limit = stream.optional(key, Threshold::parse);
    if (limit.isPresent() && limit.get().bound() != Bound.AT_LEAST) {
      stream.problem(key, "must be a minimum, such as \">= 20\"");
    }
    return limit.stream().mapToDouble(Threshold::limit).findFirst();
  }

  private void check(
      Section request, Section goodput, RequestSelector selector, GoodLimits limits) {
    if (limits.latencyMs() == null && limits.stream().isEmpty() && goodput.isSound()) {
      request.problem(SECTION, "has no limit: set within, or stream { }");
    }
    if (!selector.appliesTo(scope.called())) {
      return;
    }
    Optional<Goodput> recorded = scope.requests().recorded();
    if (recorded.isEmpty() || recorded.get().limits().contains(limits)) {
      return;
    }
    boolean counted =
        recorded.get().limits().stream()
            .anyMatch(
                other ->
                    other.contract().equals(limits.contract())
                        && other.request().equals(limits.request()));
    if (counted) {
      request.problem(
          SECTION,
          "has other limits than the run, which counted good requests while it ran:"
              + " only share can be changed afterwards");
    } else {
      notCounted(request, SECTION, "the good ones of these requests");
    }
  }

  private static void notCounted(Section section, String key, String what) {
    section.problem(
        key,
        "was no objective of the run, which therefore did not count %s: it cannot be judged"
            .formatted(what)
            + " afterwards");
  }
}
