package dev.gauntlet.report.html;

import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.report.NumberText;
import dev.gauntlet.result.ActualLoad;
import dev.gauntlet.result.HealthResult;
import dev.gauntlet.result.ObjectiveResult;
import dev.gauntlet.result.ObjectiveStatus;
import dev.gauntlet.result.RequestResult;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.VerdictStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The outcome of a run, explained for the reader of the report.
 *
 * @param status the name of the verdict in files
 * @param word the name of the verdict in a heading
 * @param sentence the meaning of the verdict
 * @param load a description of the load
 * @param reasons the reasons of the verdict; empty if it is passed
 * @param validity sentences about the validity of the test
 */
record VerdictView(
    String status,
    String word,
    String sentence,
    String load,
    List<String> reasons,
    List<String> validity) {

  private static final Set<String> ON_THIS_MACHINE =
      Set.of("embedded", "containers", "compose", "standing");

  static VerdictView of(RunResult result) {
    VerdictStatus status = result.verdict().status();
    String name = status.toString();
    return new VerdictView(
        name,
        Character.toUpperCase(name.charAt(0)) + name.substring(1),
        sentence(result),
        load(result),
        status == VerdictStatus.PASSED
            ? List.of()
            : result.verdict().reasons().stream().map(NonBreakingText::of).toList(),
        validity(result).stream().map(NonBreakingText::of).toList());
  }

  private static String sentence(RunResult result) {
    return switch (result.verdict().status()) {
      case PASSED -> String.join(" ", result.verdict().reasons());
      case FAILED -> failed(result.objectives());
      case INVALID -> "The figures cannot be trusted, so there is no verdict on the platform.";
      case ABORTED -> "The run was cut short: its figures are not those of the whole load.";
      case ERROR -> "The load did not start, so there is no verdict on the platform.";
    };
  }

  private static String failed(List<ObjectiveResult> objectives) {
    long broken = count(objectives, ObjectiveStatus.FAILED);
    long undecided = count(objectives, ObjectiveStatus.UNDECIDED);
    List<String> parts = new ArrayList<>();
    if (broken > 0) {
      parts.add(
          "%s of %s failed."
              .formatted(broken, NumberText.counted(objectives.size(), "objective")));
    }
    if (undecided > 0) {
      parts.add("%s undecided.".formatted(undecided));
    }
    return parts.isEmpty() ? "The platform ended during the run." : String.join(" ", parts);
  }

  private static long count(List<ObjectiveResult> objectives, ObjectiveStatus status) {
    return objectives.stream().filter(objective -> objective.status() == status).count();
  }

  private static String load(RunResult result) {
    if (result.verdict().status() == VerdictStatus.ERROR) {
      return "";
    }
    RequestResult totals = result.work().totals();
    ActualLoad actual = result.work().load().actual();
    double share = totals.counts().badShare();
    String latency =
        totals.latencyMs() == null
            ? "There was no good answer."
            : "95 %% of the good answers arrived within %s ms."
                .formatted(NumberText.brief(totals.latencyMs().p95()));
    return NonBreakingText.of(
        "Up to %s sent %s in %s; %s failed. %s"
            .formatted(
                NumberText.counted(actual.peakUsers(), "user"),
                NumberText.counted(totals.counts().ended(), "request"),
                NumberText.length(actual.seconds()),
                NumberText.percent(share),
                latency));
  }

  private static List<String> validity(RunResult result) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        switch (result.verdict().status()) {
          case INVALID -> "The test was not valid.";
          case ABORTED -> "The test did not run to its end.";
          case ERROR -> "No load was sent.";
          case PASSED, FAILED ->
              targetDown(result)
                  .orElse(
                      "The test was valid: it ran to its end, and no fault was found that makes its"
                          + " figures unreliable.");
        });
    if (result.verdict().status() == VerdictStatus.ERROR) {
      return sentences;
    }
    double planned = result.work().load().planned().userSeconds();
    if (planned > 0) {
      sentences.add(
          "%s of the planned user time was achieved."
              .formatted(
                  NumberText.percent(result.work().load().actual().userSeconds() / planned)));
    }
    sentences.add(generator(result));
    if (coLocated(result)) {
      sentences.add(
          "Load generator and platform shared one machine with %s: compare this run only with"
                  .formatted(
                      NumberText.counted(result.provenance().machine().processors(), "processor"))
              + " runs on the same machine.");
    }
    sentences.addAll(result.verdict().remarks());
    if (result.incidents().clamped() > 0) {
      sentences.add(
          "%s took longer than an hour and count as one hour."
              .formatted(NumberText.counted(result.incidents().clamped(), "answer")));
    }
    return sentences;
  }

  private static Optional<String> targetDown(RunResult result) {
    return result.incidents().notes().stream()
        .filter(note -> note.kind() == NoteKind.TARGET_DOWN)
        .findFirst()
        .map(
            note ->
                "The test was valid until the target failed %s into the load: later figures are"
                        .formatted(NumberText.length(Math.max(0, note.atSeconds())))
                    + " not those of a complete platform.");
  }

  private static String generator(RunResult result) {
    HealthResult health = result.health();
    if (health == null) {
      return "The load generator was not observed.";
    }
    return health.sound() ? "The load generator was sound." : "The load generator was not sound.";
  }

  private static boolean coLocated(RunResult result) {
    return result.health() == null
        ? ON_THIS_MACHINE.contains(result.provenance().targetKind())
        : result.health().coLocated();
  }
}
