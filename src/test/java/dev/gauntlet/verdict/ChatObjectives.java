package dev.gauntlet.verdict;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.measure.JudgedRequests;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.result.RecordedRun;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The objectives of a chat platform, which has no default objectives. */
final class ChatObjectives {

  static final String CONTRACT = "talks";
  static final String JOURNEY = "chat";
  static final String STREAM = "stream message";
  static final String MILESTONE = "message saved";

  private static final PlannedLoad PLANNED = PlannedLoad.closed(10, 1, 10);

  private final Map<String, String> options = new HashMap<>();
  private Set<String> sent = Set.of("create chat", STREAM);

  void option(String path, String value) {
    options.put(path, value);
  }

  void ofStream(String key, String value) {
    option("objectives.%s.\"%s\".stream.".formatted(CONTRACT, STREAM) + key, value);
  }

  void goodput(String key, String value) {
    option("objectives.%s.\"%s\".goodput.".formatted(CONTRACT, STREAM) + key, value);
  }

  void clear() {
    options.clear();
  }

  void sendsOnly(String request) {
    sent = Set.of(request);
  }

  RunHeader header() {
    return RecordedRun.header(PLANNED, Provenance.unknown(), scope(), Map.of(JOURNEY, CONTRACT));
  }

  /** Returns the header of a run that counts what its objectives need. */
  RunHeader countingHeader() {
    JudgedScope counting = scope().counting(read().goodput());
    return RecordedRun.header(PLANNED, Provenance.unknown(), counting, Map.of(JOURNEY, CONTRACT));
  }

  private JudgedScope scope() {
    return new JudgedScope(
            Map.of(CONTRACT, Set.of("create chat", STREAM)),
            Map.of(CONTRACT, sent),
            Set.of(),
            Set.of(),
            Set.of(),
            "",
            Map.of())
        .with(new JudgedRequests(Map.of(CONTRACT, Map.of(STREAM, Set.of(MILESTONE)))));
  }

  /** Returns the objectives of the options, without those of the files. */
  Objectives read() {
    return readAgain(scope());
  }

  /** Returns the objectives for a run that has ended. */
  Objectives readAgain(JudgedScope scope) {
    Settings settings =
        Settings.load(new SettingsSources(options, Map.of(), getClass().getClassLoader()));
    Set<String> others = settings.section(RunObjectives.SECTION).keys();
    Objectives read = RunObjectives.read("Chat", scope, settings, PLANNED, others);
    settings.throwIfProblems();
    return Objectives.of(
        read.all().stream()
            .filter(objective -> objective.name().matches(CONTRACT + ".*|.*conversations.*"))
            .toArray(Objective[]::new));
  }
}
