package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A reader of the section {@code stream} of an operation. */
final class StreamRulesReader {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration TIME = Duration.ofMinutes(2);
  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final double MEGABYTES = 4;
  private static final double MOST_MEGABYTES = 1024;
  private static final int MEGABYTE = 1 << 20;

  private final Section stream;
  private final FrameConditionReader conditions;

  private StreamRulesReader(Section stream, StreamFraming framing) {
    this.stream = stream;
    this.conditions = new FrameConditionReader(framing);
  }

  /** Reads the rules; empty if the answers of the operation are no streams. */
  static Optional<StreamRules> read(Section operation, AnswerRules answers) {
    Section stream = operation.section("stream");
    if (!operation.has("stream")) {
      rejectStreamText(operation.section("save"), answers);
      return Optional.empty();
    }
    rejectChecks(operation.section("check"));
    rejectLists(operation.section("save"), answers);
    StreamFraming framing = stream.oneOf("framing", StreamFraming.class);
    StreamRulesReader reader = new StreamRulesReader(stream, framing);
    return Optional.of(
        new StreamRules(framing, reader.limits(), reader.frames(), inStream(answers)));
  }

  private static void rejectStreamText(Section save, AnswerRules answers) {
    answers.saves().entrySet().stream()
        .filter(saved -> saved.getValue().isStreamText())
        .forEach(
            saved ->
                save.problem(
                    saved.getKey(),
                    "must not be the text of a stream, since the operation has no stream { }"));
  }

  private static void rejectChecks(Section check) {
    check
        .keys()
        .forEach(
            path ->
                check.problem(
                    path, "must be left out: stream { } defines which frames an answer must have"));
  }

  private static void rejectLists(Section save, AnswerRules answers) {
    answers.saves().entrySet().stream()
        .filter(saved -> saved.getValue().path().filter(JsonPath::many).isPresent())
        .forEach(saved -> save.problem(saved.getKey(), FrameConditionReader.ONE_VALUE));
  }

  private static Map<String, SavedValue> inStream(AnswerRules answers) {
    Map<String, SavedValue> saves = new LinkedHashMap<>(answers.saves());
    saves.values().removeIf(save -> save.header().isPresent());
    return Collections.unmodifiableMap(saves);
  }

  private FrameRules frames() {
    return new FrameRules(
        content(),
        text(),
        new FrameRules.Special(end(), optional("error"), reasons(), optional("heartbeat")),
        milestones(),
        stream.optional("usage", FrameConditionReader::path),
        stream.optional("sequence", FrameConditionReader::path));
  }

  private FrameCondition content() {
    Section content = stream.section("content");
    return content.has("when") ? conditions.read(content, "when") : FrameCondition.ALWAYS;
  }

  private JsonPath text() {
    Section content = stream.section("content");
    content.text("text");
    return content
        .optional("text", FrameConditionReader::path)
        .orElseGet(() -> JsonPath.parse("$"));
  }

  private FrameCondition end() {
    Section end = stream.section("end");
    if (!end.has("when")) {
      end.problem("when", "is missing: only an end marker shows that a stream is complete");
      return FrameCondition.ALWAYS;
    }
    return conditions.read(end, "when");
  }

  private Optional<FrameCondition> optional(String kind) {
    return stream.has(kind)
        ? Optional.of(conditions.read(stream.section(kind), "when"))
        : Optional.empty();
  }

  private List<JsonPath> reasons() {
    return stream.section("error").texts("reason", FrameConditionReader::path);
  }

  private Map<String, FrameCondition> milestones() {
    Section section = stream.section("milestones");
    Map<String, FrameCondition> milestones = new LinkedHashMap<>();
    for (String name : section.keys()) {
      ContractNames.check(section, name, name);
      milestones.put(name, conditions.read(section, name));
    }
    return Collections.unmodifiableMap(milestones);
  }

  private StreamRules.Limits limits() {
    Section limits = stream.section("limits");
    double megabytes =
        limits.has("megabytes")
            ? limits.number("megabytes", Double.MIN_VALUE, MOST_MEGABYTES)
            : MEGABYTES;
    return new StreamRules.Limits(
        limits.optionalDuration("time", SHORTEST, LONGEST).orElse(TIME),
        Math.max(1, (long) (megabytes * MEGABYTE)),
        limits.optionalDuration("silence", SHORTEST, LONGEST).orElse(SILENCE));
  }
}
